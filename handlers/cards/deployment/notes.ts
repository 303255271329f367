import {
  lineOf,
  type DeploymentState,
  type Mention,
  type Note,
  type NoteText,
  type Person,
} from '../../../src/index.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import { backText } from './back-text.ts';
import { deciders } from './deciders.ts';
import { rollbackNotes } from './rollback-notes.ts';
import type { Scene } from './scene.ts';
import { seizedHere } from './situation.ts';

/** For people who must know, once each: begun, what came of it, who goes back. Never how it gets on. */
export function notes(scene: Scene): readonly Note[] {
  const { recorded, seen } = scene;
  const { createdAt, endedAt = createdAt } = seen.shown.execution;
  return [
    ...(isFresh(endedAt, recorded.now) ? told(scene) : []),
    ...recorded.executions
      .filter((execution) => isFresh(execution.createdAt, recorded.now))
      .flatMap((execution) => rollbackNotes(execution, scene, concerned(scene))),
  ];
}

function told(scene: Scene): readonly Note[] {
  const { state, seen, words, facts, recorded } = scene;
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
      if (state.fault) {
        const text = says.notes.unwritten(facts, state.fault);
        return [{ key: key('failed'), ...text, mentions: concerned(scene) }];
      }
      if (state.stays) return notBack(scene);
      const text = says.notes.done(facts, state.seconds);
      return [{ key: key('done'), ...text, mentions: concerned(scene) }];
    }
    case 'rolledBack':
    case 'wentBack':
      return [{ key: key('rolledBack'), ...ended(scene), mentions: concerned(scene) }];
    case 'notBack':
      return notBack(scene);
    case 'givenUp': {
      const { seizer } = seen.shown;
      if (!seizer || seizedHere(execution, recorded)) return [];
      const text = backText(seizer, scene);
      return [{ key: key('givenUp'), ...text, mentions: concerned(scene) }];
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

/** A rollback that was decided here is told as such. */
function notBack(scene: Scene): readonly Note[] {
  const { execution } = scene.seen.shown;
  if (seizedHere(execution, scene.recorded)) return [];
  return [{ key: `notBack/${execution.id}`, ...ended(scene), mentions: concerned(scene) }];
}

/** What came of it, as the card says it. */
function ended({ state, words, facts, alarms }: Scene): NoteText {
  const says = words.deployment;
  const verdict = lineOf(says.verdict(facts, state, alarms));
  return says.notes.ended(says.lead(facts, state, alarms), verdict);
}

/** AWS has taken it: until then nothing is different. */
function isBegun({ phase }: Extract<DeploymentState, { is: 'running' }>): boolean {
  return !['queued', 'busy', 'preparing'].includes(phase.is);
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
