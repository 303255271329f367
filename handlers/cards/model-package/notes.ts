import {
  plain,
  type Decision,
  type Execution,
  type Mention,
  type Named,
  type Note,
  type NoteText,
  type Round,
  type State,
} from '../../../src/index.ts';
import { isFresh } from './is-fresh.ts';
import { voterOf } from '../voting/voter-of.ts';
import { needsOf } from '../voting/needs-of.ts';
import { rounds } from '../voting/rounds.ts';
import { counted, deciding } from '../voting/counted.ts';
import { identityOf, type Scene } from './scene.ts';
import { versionAfter } from './timeline.ts';
import { outsideLead } from './state.ts';
import { whyNotDone } from '../voting/why-not-done.ts';

const day = 24 * 60 * 60_000;

/** For people who must know: one message each, once per key. */
export function notes(state: State, scene: Scene): readonly Note[] {
  const { recorded } = scene;
  const isNews = (at: string | undefined) => isFresh(at, recorded.now);
  return [
    ...rounds(recorded)
      .filter(({ endedAt }) => isNews(endedAt))
      .flatMap((round) => ended(round, scene)),
    ...recorded.executions
      .filter(({ endedAt, createdAt }) => isNews(endedAt ?? createdAt))
      .flatMap((execution) => carried(execution, scene)),
    ...recorded.outside
      .filter(({ at }) => isNews(at))
      .map((change) =>
        noteOf(
          `outside/${change.what}/${change.stage ?? ''}/${change.at}`,
          scene.words.notes.outside(outsideLead(change, scene), change.rule === 'alarm'),
          [],
        ),
      ),
    ...asking(state, scene),
  ];
}

function noteOf(
  key: string,
  { bold, context, summary }: NoteText,
  mentions: readonly Mention[],
): Note {
  return { key, bold, ...(context ? { context } : {}), mentions, summary };
}

/** The round is over: what was decided, or why nothing was. */
function ended(round: Round, scene: Scene): readonly Note[] {
  const { words } = scene;
  switch (round.status) {
    case 'decided':
      return [decided(round, scene)];
    case 'expired':
      return [noteOf(`expired/${round.n}`, words.notes.expired(round.about), askers(round, scene))];
    case 'void':
    case 'overtaken': {
      const votes = counted(round);
      if (votes.length === 0) return [];
      const isVoid = round.status === 'void';
      const text = isVoid
        ? words.notes.fell(round.changed?.[words.locale])
        : words.notes.overtaken(round.about);
      const key = `${isVoid ? 'fell' : 'overtaken'}/${round.n}`;
      return [noteOf(key, text, once(votes.flatMap(mention(scene))))];
    }
    case 'open':
      return [];
  }
}

function decided(round: Round, scene: Scene): Note {
  const votes = deciding(round);
  const last = votes.at(-1);
  const verb = round.verb ?? '';
  const text = scene.words.notes.decided({
    verb,
    stage: last?.stage,
    to: verb === 'rollback' ? Number(last?.on.split('/').at(-1)) : undefined,
    people: votes.map((vote) => named(vote, scene)),
    reason:
      verb === 'reject' || verb === 'decline'
        ? plain(last?.answers['reason'] ?? '', 500)
        : undefined,
  });
  const left = verb === 'rollback' ? approvers(last?.stage, scene) : [];
  return noteOf(`decided/${round.n}`, text, once([...askers(round, scene), ...left]));
}

/** Those whose votes brought the version to a stage: it goes back without them. */
function approvers(stage: string | undefined, scene: Scene): readonly Mention[] {
  const opened = rounds(scene.recorded).findLast(
    ({ verb, about }) => (verb === 'approve' || verb === 'promote') && about === stage,
  );
  return opened ? deciding(opened).flatMap(mention(scene)) : [];
}

/** What came of a decision. */
function carried(execution: Execution, scene: Scene): readonly Note[] {
  const { words, judged, recorded } = scene;
  const asked = askers(
    rounds(recorded).find((round) => round.execution === execution.id),
    scene,
  );
  const { id, status, decision, endedAt, createdAt } = execution;
  switch (status) {
    case 'done': {
      const ms = new Date(endedAt ?? createdAt).getTime() - new Date(createdAt).getTime();
      const seconds = Math.max(1, Math.round(ms / 1000));
      const text =
        decision.stage === undefined
          ? words.notes.rejectedDone(judged.version)
          : words.notes.done({
              stage: decision.stage,
              version: versionAfter(execution, judged.version),
              seconds,
            });
      return [noteOf(`done/${id}`, text, asked)];
    }
    case 'failed':
    case 'lapsed':
    case 'seized': {
      const { because, advice } = whyNotDone(execution);
      const text = words.notes.failed(because, advice);
      return [noteOf(`failed/${id}`, text, once([...asked, ...mention(scene)(decision)]))];
    }
    case 'queued':
    case 'started':
      return [];
  }
}

/** "Your turn" asks for a decision, never for an approval; once for each set of missing groups. */
function asking(state: State, scene: Scene): readonly Note[] {
  const { forward, recorded, words, gates, subject } = scene;
  const { round } = recorded;
  const verdict = forward?.ruling.verdict;
  const asks = state.is === 'approval' || state.is === 'ready' || state.is === 'outside';
  if (!forward || !round || verdict?.status !== 'pending') return [];
  if (!asks || !scene.waits) return [];
  const { expiresAt } = forward.ruling.rule ?? {};
  const missing = verdict.needs.flatMap(({ of }) => (of === undefined ? [] : [of]));
  const groups = [...new Set(missing.length > 0 ? missing : (forward.ruling.rule?.members ?? []))];
  const mentions = groups.map((group) => ({ group, people: scene.judgement.people(group) }));
  const votes = counted(round).filter(({ verb }) => verb === forward.verb);
  const text = words.notes.yourTurn({
    subject,
    stage: forward.stage,
    needs: needsOf(forward.ruling),
    voted: votes.map((vote) => ({ who: named(vote, scene), seat: vote.seat })),
    gates: {
      total: gates.length,
      overridden: gates.filter(({ status }) => status === 'overridden').length,
    },
    expiresAt,
  });
  const turn = noteOf(`turn/${round.n}/${groups.toSorted().join(',')}`, text, mentions);
  if (!expiresAt || expiresAt.getTime() - recorded.now.getTime() > day) return [turn];
  // Whoever was asked a moment ago needs no reminder.
  if (expiresAt.getTime() - new Date(round.openedAt).getTime() <= day) return [turn];
  return [turn, noteOf(`reminder/${round.n}`, words.notes.reminder(forward.stage, 1), mentions)];
}

/** When time alone changes what the card or its thread says. */
export function lookAgain({ forward, recorded, situation }: Scene): Date | undefined {
  const expiresAt = forward?.ruling.rule?.expiresAt;
  if (!expiresAt || situation.is !== 'open') return undefined;
  const reminder = new Date(expiresAt.getTime() - day);
  if (reminder > recorded.now) return reminder;
  return expiresAt > recorded.now ? expiresAt : undefined;
}

function named(vote: Decision, { judgement }: Scene): Named {
  const span = voterOf(vote, judgement);
  const known = judgement.person(vote.person.id);
  return { span, name: known?.name ?? vote.person.name };
}

function mention({ judgement }: Scene): (vote: Decision) => readonly Mention[] {
  return ({ person, account }) => [
    {
      person: judgement.person(person.id) ?? { ...person, accounts: [account], iam: [] },
    },
  ];
}

/** Whom the outcome of a round concerns: the maker, and whoever proposed it again. */
function askers(round: Round | undefined, scene: Scene): readonly Mention[] {
  const proposed = rounds(scene.recorded).findLast(
    ({ n, verb, endedAt }) =>
      verb === 'propose' && endedAt !== undefined && n < (round?.n ?? Number.POSITIVE_INFINITY),
  );
  const votes = proposed ? deciding(proposed) : [];
  const stages = new Set(votes.map(({ stage }) => stage));
  const isAnswer = round !== undefined && stages.has(round.about);
  return once([...requester(scene), ...(isAnswer ? votes.flatMap(mention(scene)) : [])]);
}

function once(mentions: readonly Mention[]): readonly Mention[] {
  const met = new Map(
    mentions.map((each) => ['group' in each ? each.group : each.person.id, each] as const),
  );
  return [...met.values()];
}

/** Whoever registered it or started what made it, where somebody is known. */
function requester({ judged, judgement }: Scene): readonly Mention[] {
  const persons = judged.makers.flatMap(({ how: _, ...identity }) => {
    const { person } = identityOf(identity, judgement);
    return person ? [person] : [];
  });
  const [first] = persons;
  return first ? [{ person: first }] : [];
}
