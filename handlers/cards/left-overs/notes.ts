import { plain, type Execution, type Note } from '../../../src/index.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import type { Scene } from './scene.ts';
import { deedOf } from './state.ts';

/** Who decided it, and what came of it. */
export function notes(scene: Scene): readonly Note[] {
  const { recorded } = scene;
  return recorded.executions
    .filter(({ createdAt }) => isFresh(createdAt, recorded.now))
    .flatMap((execution) => [decided(execution, scene), ...ended(execution, scene)]);
}

function decided({ id, people, decision }: Execution, { words, judgement }: Scene): Note {
  const named = people.map((person) => {
    const known = judgement.person(person.id);
    return { span: known ? { person: known } : person.name, name: person.name };
  });
  const reason = plain(decision.answers['reason'] ?? '', 300);
  const text = words.leftOvers.notes.decided(deedOf(decision), named, reason);
  return { key: `decided/${id}`, ...text, mentions: [] };
}

function ended(execution: Execution, { words, judgement }: Scene): readonly Note[] {
  const { id, status, createdAt, endedAt = createdAt, decision } = execution;
  switch (status) {
    case 'done': {
      const ms = new Date(endedAt).getTime() - new Date(createdAt).getTime();
      const seconds = Math.max(1, Math.round(ms / 1_000));
      const text = words.leftOvers.notes.done(deedOf(decision), seconds);
      return [{ key: `done/${id}`, ...text, mentions: [] }];
    }
    case 'failed':
    case 'lapsed':
    case 'seized': {
      const { because, advice } = whyNotDone(execution);
      const { person, account } = decision;
      const known = judgement.person(person.id);
      const mentions = [{ person: known ?? { ...person, accounts: [account], iam: [] } }];
      return [{ key: `failed/${id}`, ...words.notes.failed(because, advice), mentions }];
    }
    case 'queued':
    case 'started':
      return [];
  }
}
