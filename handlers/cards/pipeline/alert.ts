import {
  pipelineOf,
  type AlertNow,
  type Locale,
  type Recorded,
  type Seen,
  type Words,
} from '../../../src/index.ts';
import type { Judged, Shown } from './look.ts';
import { situationOf } from './situation.ts';

/** What routes, silences and inhibition go by. */
export function labelsOf({ pipeline }: Judged): Readonly<Record<string, string>> {
  const { group, name } = pipelineOf(pipeline);
  return { alertname: 'PipelineFailed', group: group.name, pipeline: name };
}

/** The alert of a pipeline that fails, until an execution succeeds. */
export function alert(
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
  words: Readonly<Record<Locale, Words>>,
): AlertNow | undefined {
  const situation = situationOf(seen, recorded);
  if (situation.is === 'well') return undefined;
  const { is } = situation;
  const says = (locale: Locale) => {
    const { pipeline } = words[locale];
    const { step } = seen.judged;
    return pipeline.says(is, is === 'failed' ? pipeline.lead.failed(step, seen.shown.cause) : '');
  };
  const common = {
    // Nothing that serves is touched by it.
    severity: 'warning',
    labels: labelsOf(seen.judged),
    startsAt: situation.since,
    says: { en: says('en'), ja: says('ja') },
  } as const;
  return situation.is === 'resolved'
    ? { status: 'resolved', ...common, endsAt: situation.at }
    : { status: 'firing', ...common };
}
