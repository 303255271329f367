import type { AlertNow, Locale, Recorded, Seen, Words } from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';
import { situationOf } from './situation.ts';
import { stateOf } from './state.ts';

/** What routes, silences and inhibition go by. */
export function labelsOf({
  judged: { group, stage },
  shown: { plan },
}: Seen<Judged, Shown>): Readonly<Record<string, string>> {
  const alertname = 'ServiceLevelBreached';
  return { alertname, group: group.name, stage, endpoint: plan.endpoint };
}

/** The alert of a version that serves worse than expected, until it does not or nobody watches it. */
export function alert(
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
  words: Readonly<Record<Locale, Words>>,
): AlertNow | undefined {
  const situation = situationOf(seen, recorded);
  if (situation.is === 'well') return undefined;
  const state = stateOf(seen, situation);
  const says = (locale: Locale) => words[locale].serviceLevel.says(seen.judged, state);
  const common = {
    severity: seen.shown.isLast ? 'critical' : 'warning',
    labels: labelsOf(seen),
    startsAt: situation.since,
    says: { en: says('en'), ja: says('ja') },
  } as const;
  return situation.is === 'resolved'
    ? { status: 'resolved', ...common, endsAt: situation.at }
    : { status: 'firing', ...common };
}
