import { packageIn, plain, type Execution, type Note } from '../../../src/index.ts';
import { registeredBy } from '../../actions/plan/pipeline-run.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import type { Scene } from './scene.ts';

/** Who decided it, and what came of it: the new version's card is one click away. */
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
  const text = words.drift.notes.decided({ verb: 'retrain', people: named, reason });
  return { key: `decided/${id}`, ...text, mentions: [] };
}

function ended(execution: Execution, { words, judgement }: Scene): readonly Note[] {
  const { id, status, createdAt, endedAt = createdAt, decision } = execution;
  switch (status) {
    case 'done': {
      const ms = new Date(endedAt).getTime() - new Date(createdAt).getTime();
      const seconds = Math.max(1, Math.round(ms / 1_000));
      const made = registeredBy(execution);
      const to = made === undefined ? undefined : packageIn(made)?.version;
      const says = words.drift.notes;
      const text = says.done({ verb: 'retrain', seconds, ...(to === undefined ? {} : { to }) });
      const note = { key: `done/${id}`, ...text, mentions: [] };
      if (made === undefined || to === undefined) return [note];
      const card = { view: 'model-package', subject: made };
      return [{ ...note, open: { label: says.open(to), card } }];
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
