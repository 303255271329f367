import type { AlertNow, Locale, Recorded, Seen, Words } from '../../../src/index.ts';
import { severityIn } from './severity.ts';
import { situationOf, type Situation } from './situation.ts';
import { stateOf } from './state.ts';
import type { Judged, Shown } from './seen.ts';
import { whatOf } from './what.ts';

/** The alert of one monitor; undefined where it never raised one. */
export function alert(
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
  words: Readonly<Record<Locale, Words>>,
): AlertNow | undefined {
  const situation = situationOf(seen, recorded);
  const { incident, trouble, labels } = situation;
  const { startsAt, endsAt } = incident;
  const says = saysOf(seen, situation, recorded, words);
  if (trouble && startsAt !== undefined) {
    const severity = severityIn(trouble, seen.shown);
    return { status: 'firing', severity, labels, startsAt, says };
  }
  const before = recorded.watch?.alert;
  if (!before) return undefined;
  return {
    status: 'resolved',
    severity: before.severity,
    labels: before.labels,
    startsAt: before.startsAt,
    endsAt: endsAt ?? recorded.now.toISOString(),
    says,
  };
}

function saysOf(
  seen: Seen<Judged, Shown>,
  situation: Situation,
  recorded: Recorded,
  words: Readonly<Record<Locale, Words>>,
): AlertNow['says'] {
  const state = stateOf(seen, situation, recorded);
  const what = whatOf(seen, situation);
  const lead = { what, inARow: situation.incident.inARow, hand: { is: 'none' } } as const;
  const said = Object.values(words).map((each) => [each.locale, each.drift.says({ state, lead })]);
  return Object.fromEntries(said);
}
