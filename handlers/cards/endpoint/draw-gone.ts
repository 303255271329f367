import {
  endpointOf,
  textOfLine,
  type CardRef,
  type CardView,
  type Remains,
  type Words,
} from '../../../src/index.ts';
import { smallPrint } from './small-print.ts';

/** An endpoint that was deleted; its thread is told where it was down until then. */
export function drawGone(
  { at, recorded }: Remains,
  words: Words,
  { ref: { subject } }: { readonly ref: CardRef },
): ReturnType<NonNullable<CardView['drawGone']>> {
  const { group, name } = endpointOf(subject);
  const says = words.endpoint;
  const lead = says.lead.deleted(name, at);
  const wasDown = recorded.watch?.alert?.endsAt === at;
  return {
    title: says.title(group.name, 'deleted'),
    lead,
    verdict: says.absence,
    tone: 'default',
    body: [],
    smallPrint: smallPrint(subject, words),
    summary: says.summary({ group: group.name, state: 'deleted', lead: textOfLine(lead) }),
    notes: wasDown ? [{ key: `deleted/${at}`, ...says.notes.deleted, mentions: [] }] : [],
  };
}
