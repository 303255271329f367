import type { Policy } from '../policy.ts';
import { cardComplete } from './card-complete.ts';
import { expires } from './expires.ts';
import { memberOf } from './member-of.ts';
import { membersOf } from './members-of.ts';
import { metricGate } from './metric-gate.ts';
import { quorum } from './quorum.ts';
import type { Sentence } from './sentence.ts';
import { separationOfDuties } from './separation-of-duties.ts';

/**
 * The policies of one sentence in the order they are asked. `voter`: about the one who votes, so
 * that they also say which votes count; `world`: about what and when; `count`: how many.
 */
export function policiesOf({ require }: Pick<Sentence, 'require'>): {
  readonly voter: readonly Policy[];
  readonly world: readonly Policy[];
  readonly count: Policy;
} {
  return {
    voter: [
      memberOf(membersOf({ require })),
      ...(require.separationOfDuties ? [separationOfDuties(require.separationOfDuties)] : []),
    ],
    world: [
      ...(require.metricGate ? [metricGate(require.metricGate)] : []),
      ...(require.cardComplete === true ? [cardComplete] : []),
      ...(require.expires === undefined ? [] : [expires(require.expires)]),
    ],
    count: quorum(require.quorum ?? {}),
  };
}
