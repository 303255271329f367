import {
  plain,
  plainName,
  testName,
  type CardDeed,
  type Decision,
  type Execution,
  type Note,
} from '../../../src/index.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import { cardName } from './card-name.ts';
import { exportedNote } from './exported-note.ts';
import { isFurtherTry } from './further-try.ts';
import { namedPeople } from './named.ts';
import { saidIn } from './said-in.ts';
import type { Scene } from './scene.ts';
import { shareName } from './share-name.ts';

/** Changes of its status: told when they are decided, and when they are done. */
const status = ['draftCard', 'submitCard', 'approveCard', 'returnCard', 'archiveCard'];

/** Who decided something, and what came of it. What Ringi writes itself is told where it failed. */
export function carriedNotes(execution: Execution, scene: Scene): readonly Note[] {
  const { decision } = execution;
  if (decision.verb === 'keepCard') return notKept(execution, scene);
  return status.includes(decision.verb)
    ? [decided(execution, scene), ...ended(execution, scene)]
    : besides(execution, scene);
}

function decided(execution: Execution, scene: Scene): Note {
  const says = scene.words.modelCard.notes;
  const deed = deedOf(execution, scene);
  const text = says.did(deed, namedPeople(execution, scene), reasonOf(execution));
  return { key: `decided/${execution.id}`, ...text, mentions: [] };
}

function ended(execution: Execution, scene: Scene): readonly Note[] {
  const { id, createdAt, endedAt = createdAt } = execution;
  switch (execution.status) {
    case 'done': {
      const ms = new Date(endedAt).getTime() - new Date(createdAt).getTime();
      const seconds = Math.max(1, Math.round(ms / 1_000));
      const text = scene.words.modelCard.notes.done(deedOf(execution, scene), seconds);
      return [{ key: `done/${id}`, ...text, mentions: [] }];
    }
    case 'failed':
    case 'lapsed':
    case 'seized':
      return [failed(execution, scene)];
    case 'queued':
    case 'started':
      return [];
  }
}

/** What changes no status is told once, when it is over. */
function besides(execution: Execution, scene: Scene): readonly Note[] {
  if (execution.status !== 'done') return ended(execution, scene);
  if (execution.decision.verb === 'exportCard') return exportedNote(execution, scene);
  const says = scene.words.modelCard.notes;
  const people = namedPeople(execution, scene);
  const text = says.did(deedOf(execution, scene), people, reasonOf(execution));
  return [{ key: `done/${execution.id}`, ...text, mentions: [] }];
}

function failed(execution: Execution, scene: Scene): Note {
  const { id, decision, facts } = execution;
  const { because, advice } = whyNotDone(execution);
  const says = scene.words.modelCard.notes;
  const text =
    because === 'editConflict'
      ? says.conflict(namedPeople(execution, scene), fieldsIn(facts?.['fields']))
      : says.failed(deedOf(execution, scene), because, advice);
  const known = scene.judgement.person(decision.person.id);
  const person = known ?? { ...decision.person, accounts: [decision.account], iam: [] };
  return { key: `failed/${id}`, ...text, mentions: [{ person }] };
}

function fieldsIn(fields = ''): readonly string[] {
  return fields.split(' ').filter((field) => field !== '');
}

/** The first of those that failed one after the other: it is not told at every try. */
function notKept(execution: Execution, { recorded, words }: Scene): readonly Note[] {
  if (execution.status !== 'failed' || isFurtherTry(execution, recorded)) return [];
  const { because, advice } = whyNotDone(execution);
  const text = words.modelCard.notes.notKept(because, advice);
  return [{ key: `failed/${execution.id}`, ...text, mentions: [] }];
}

function deedOf({ decision }: Execution, scene: Scene): CardDeed {
  const { verb, on, answers } = decision;
  const what = { editCard: answers['section'], recordTest: testedIn(answers, scene) };
  return {
    verb,
    share: shareName(on, scene),
    what: verb === 'editCard' || verb === 'recordTest' ? what[verb] : undefined,
    ...(verb === 'recordTest' ? cameTo(answers) : {}),
  };
}

/** What was tested, as the card calls it. */
function testedIn(answers: Decision['answers'], scene: Scene): string | undefined {
  const { name, version = cardName(scene).version } = answers;
  if (name === undefined || version === undefined) return undefined;
  return plainName(testName({ name, version: Number(version) }), 63);
}

function cameTo({ result, stage = '' }: Decision['answers']): Pick<CardDeed, 'tested'> {
  if (result !== 'passed' && result !== 'failed') return {};
  return { tested: { result, stage: plainName(stage, 30) } };
}

function reasonOf({ decision }: Execution): string {
  return plain(saidIn(decision.answers), 300);
}
