import type { Rule } from '../policy.ts';
import { seatsOf } from './seats-of.ts';
import type { Sentence } from './sentence.ts';

/** A sentence in figures, for a round that was opened then. */
export function ruleOf({ require }: Pick<Sentence, 'require'>, openedAt: Date): Rule {
  const groups = require.quorum?.seats ?? [];
  const seats = [...new Set(groups)].map((of) => ({
    of,
    count: groups.filter((group) => group === of).length,
  }));
  return {
    people: seatsOf(require.quorum ?? {}).length,
    seats,
    members: require.memberOf ?? [],
    notMaker: require.separationOfDuties !== undefined,
    ...(require.expires === undefined
      ? {}
      : { expiresAt: new Date(openedAt.getTime() + require.expires) }),
    ...(require.reason ? { reason: require.reason.min } : {}),
  };
}
