import type { Decision, Execution, Named } from '../../../src/index.ts';
import { voterOf } from '../voting/voter-of.ts';
import type { Scene } from './scene.ts';

/** Whoever cast a vote, to be drawn and as text. */
export function namedVoter(vote: Decision, { judgement }: Pick<Scene, 'judgement'>): Named {
  return { span: voterOf(vote, judgement), name: vote.person.name };
}

/** Everybody whose vote counted. */
export function namedPeople({ people }: Execution, { judgement }: Scene): readonly Named[] {
  return people.map(({ id, name }) => {
    const known = judgement.person(id);
    return { span: known ? { person: known } : name, name };
  });
}
