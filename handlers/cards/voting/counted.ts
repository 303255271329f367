import type { Decision, Round } from '../../../src/index.ts';

/**
 * The votes of a round that count: of each person the last answer, and each override, unless they
 * took it back later.
 */
export function counted(round: Round): readonly Decision[] {
  const votes = new Map<string, Decision>();
  for (const vote of round.votes) {
    if (vote.verb === 'withdraw') {
      for (const [key, { person }] of votes) if (person.id === vote.person.id) votes.delete(key);
      continue;
    }
    const aside = vote.verb === 'overrideGate' ? `/${vote.on}` : '';
    const key = `${vote.person.id}${aside}`;
    votes.delete(key);
    votes.set(key, vote);
  }
  return [...votes.values()];
}

/** Those of them that carried the decision the round ended with. */
export function deciding(round: Round): readonly Decision[] {
  return counted(round).filter(({ verb }) => verb === round.verb);
}
