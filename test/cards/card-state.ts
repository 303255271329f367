import type { Judgement, Recorded, Seen } from '../../src/index.ts';
import type { Judged, Shown } from '../../handlers/cards/model-package/seen.ts';
import { judge } from './judge.ts';
import { arnOf, at, decided, records, vote } from './world.ts';

/** One state of the card, ready to be drawn. */
export type CardState = {
  readonly name: string;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
  readonly judgement: Judgement;
};

/** One vote of two. */
export const kenji = vote('kenji', 'approve', 'dev', '09:12', {
  seat: 'ml-leads',
  reason: 'Better than v11 everywhere but latency, and latency is well inside the limit.',
});
const hana = vote('hana', 'approve', 'dev', '09:40', { seat: 'model-risk' });
/** Approved for dev. */
export const dev = decided(1, [kenji, hana], '09:41');

function promoted(n: number, stage: string, first: string, second: string) {
  return decided(
    n,
    [
      vote('kenji', 'promote', stage, first, { seat: 'ml-leads' }),
      vote('yuki', 'promote', stage, second, {
        seat: 'model-risk',
        ...(stage === 'uat' ? { reason: 'Replay of last week’s traffic is clean.' } : {}),
      }),
    ],
    second,
  );
}

/** Promoted to test. */
export const test = promoted(2, 'test', '11:50', '12:05');
/** Promoted to uat. */
export const uat = promoted(3, 'uat', '14:02', '14:20');
/** Promoted to prod. */
export const prod = promoted(5, 'prod', '15:40', '16:00');
/** The records of a version that has reached uat. */
export const inUat = {
  earlier: [dev.round, test.round, uat.round],
  executions: [dev.execution, test.execution, uat.execution],
  now: new Date(at('14:30')),
};
/** The version that a stage may go back to. */
export const back = (stage: string, version: number) => ({
  rollback: { stage, version, arn: arnOf(version) },
});
/** A state, judged by the policies. */
export function state(
  name: string,
  seen: Seen<Judged, Shown>,
  more: Partial<Recorded> = {},
): CardState {
  const recorded = records(more);
  return { name, seen, recorded, judgement: judge(seen, recorded) };
}
