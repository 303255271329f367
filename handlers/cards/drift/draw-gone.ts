import {
  monitorOf,
  referenceOf,
  type CardRef,
  type CardView,
  type Remains,
  type Words,
} from '../../../src/index.ts';

/** A monitor that is no longer there: nothing is watched by it any more, and no button. */
export function drawGone(
  { at, round, recorded }: Remains,
  words: Words,
  { ref }: { readonly ref: CardRef },
): ReturnType<NonNullable<CardView['drawGone']>> {
  const { group, name } = monitorOf(ref.subject);
  const alert = recorded.watch?.alert;
  const stage = alert?.labels['stage'];
  const fired = alert?.endsAt === at;
  const { note, ...says } = words.drift.deleted({
    group: group.name,
    monitor: name,
    fired,
    ...(stage === undefined ? {} : { stage }),
  });
  const { region, account } = group;
  const place = { region, account, ref: referenceOf(ref) };
  return {
    ...says,
    tone: fired ? 'warning' : 'default',
    body: [],
    smallPrint: [
      words.drift.origin({ monitor: name, methods: [], isAlarm: false }),
      [words.modelPackage.place(place)],
    ],
    summary: `${says.title}. ${note.summary}`,
    notes: round ? [{ key: `deleted/${at}`, ...note, mentions: [] }] : [],
  };
}
