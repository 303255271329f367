import {
  lineOf,
  type DeploymentState,
  type Execution,
  type Mention,
  type Note,
  type Person,
} from '../../../src/index.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import type { Scene } from './scene.ts';

/** For people who must know, once each: begun, what came of it, who goes back. Never how it gets on. */
export function notes(scene: Scene): readonly Note[] {
  const { recorded, seen } = scene;
  const { createdAt, endedAt = createdAt } = seen.shown.execution;
  return [
    ...(isFresh(endedAt, recorded.now) ? told(scene) : []),
    ...recorded.executions
      .filter((execution) => isFresh(execution.createdAt, recorded.now))
      .flatMap((execution) => goingBack(execution, scene)),
  ];
}

function told(scene: Scene): readonly Note[] {
  const { state, seen, words, facts, alarms } = scene;
  const { execution } = seen.shown;
  const says = words.deployment;
  const people = execution.people.map(({ name }) => name);
  const key = (what: string) => `${what}/${execution.id}`;
  switch (state.is) {
    case 'running': {
      if (!isBegun(state)) return [];
      const text = says.notes.begun(facts, people);
      return [{ key: key('begun'), ...text, mentions: deciders(execution, scene) }];
    }
    case 'serves': {
      const text = says.notes.done(facts, state.seconds);
      return [{ key: key('done'), ...text, mentions: concerned(scene) }];
    }
    case 'rolledBack':
    case 'seized': {
      const verdict = lineOf(says.verdict(facts, state, alarms));
      const text = says.notes.ended(says.lead(facts, state, alarms), verdict);
      return [{ key: key('rolledBack'), ...text, mentions: concerned(scene) }];
    }
    case 'failed': {
      const { because, advice } = whyNotDone(execution);
      const text = words.notes.failed(because, advice);
      return [{ key: key('failed'), ...text, mentions: concerned(scene) }];
    }
    case 'returning':
    case 'replaced':
      return [];
  }
}

/** AWS has taken it: until then nothing is different. */
function isBegun({ phase }: Extract<DeploymentState, { is: 'running' }>): boolean {
  return !['queued', 'busy', 'preparing'].includes(phase.is);
}

/** A rollback that was decided here; how it goes its own card tells. */
function goingBack(execution: Execution, scene: Scene): readonly Note[] {
  const { words, seen, judgement } = scene;
  const { id, status, decision } = execution;
  const named = execution.people.map((person) => {
    const known = judgement.person(person.id);
    return { span: known ? { person: known } : person.name, name: person.name };
  });
  const text = words.notes.decided({
    verb: decision.verb,
    stage: seen.judged.stage,
    to: Number(decision.on.split('/').at(-1)),
    people: named,
    reason: decision.answers['reason'],
  });
  const decided = { key: `decided/${id}`, ...text, mentions: concerned(scene) };
  if (status !== 'failed' && status !== 'lapsed' && status !== 'seized') return [decided];
  const { because, advice } = whyNotDone(execution);
  const failed = words.notes.failed(because, advice);
  return [decided, { key: `failed/${id}`, ...failed, mentions: deciders(execution, scene) }];
}

function deciders({ people, decision }: Execution, { judgement }: Scene): readonly Mention[] {
  return people.map(({ id, name }) => {
    const accounts = id === decision.person.id ? [decision.account] : [];
    return { person: judgement.person(id) ?? { id, name, accounts, iam: [] } };
  });
}

/** Who decided it, and who made the version, each once. */
function concerned(scene: Scene): readonly Mention[] {
  const { seen, judgement } = scene;
  const { execution, makers } = seen.shown;
  const made = makers.flatMap(({ how: _, ...identity }): readonly Person[] => {
    const person = judgement.personOf(identity);
    return person ? [person] : [];
  });
  const decided = deciders(execution, scene);
  const ids = decided.map((each) => ('person' in each ? each.person.id : ''));
  const [first] = made.filter(({ id }) => !ids.includes(id));
  return first ? [...decided, { person: first }] : decided;
}
