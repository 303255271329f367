import type { Decision, Judgement, Span } from '../../../src/index.ts';

/** A voter as the directory knows them now, else as the vote was recorded. */
export function voterOf({ person, account }: Decision, judgement: Judgement): Span {
  const known = judgement.person(person.id);
  return { person: known ?? { name: person.name, accounts: [account] } };
}
