import type { Action } from '../action.ts';
import type { Decision, Round } from '../round.ts';

/**
 * The votes that count for a verb: of each person the last one that ends a round, and each
 * side vote (such as an override), unless the person took it back later.
 */
export function effectiveVotes(
  round: Round | undefined,
  actions: readonly Action[],
  verb: string,
  on: string,
): readonly Decision[] {
  return countingVotes(round, actions).filter((vote) => vote.verb === verb && vote.on === on);
}

/** Every vote of this round that counts for anything: those that were used up do no more. */
export function countingVotes(
  round: Round | undefined,
  actions: readonly Action[],
): readonly Decision[] {
  const byKey = new Map<string, Decision>();
  for (const vote of round?.votes ?? []) {
    if (round?.used?.includes(vote.id) === true) continue;
    const action = actions.find((candidate) => candidate.verb === vote.verb);
    if (action?.governed === 'ownVote') {
      for (const [key, earlier] of byKey) {
        if (earlier.person.id === vote.person.id) byKey.delete(key);
      }
      continue;
    }
    const key = action?.ends ? vote.person.id : `${vote.person.id}/${vote.verb}/${vote.on}`;
    byKey.delete(key);
    byKey.set(key, vote);
  }
  return [...byKey.values()];
}
