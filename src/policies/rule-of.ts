import type { Question, Rule } from '../policy.ts';
import { isTimed } from './is-timed.ts';
import { seatsOf } from './seats-of.ts';
import type { Sentence } from './sentence.ts';

/** A sentence in figures, for a round that was opened then. */
export function ruleOf(
  { require }: Pick<Sentence, 'require'>,
  { verb, openedAt }: Pick<Question, 'verb' | 'openedAt'>,
): Rule {
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
    ...(require.expires === undefined || !isTimed(verb)
      ? {}
      : { expiresAt: new Date(openedAt.getTime() + require.expires) }),
    ...(require.reason ? { reason: require.reason.min } : {}),
  };
}
