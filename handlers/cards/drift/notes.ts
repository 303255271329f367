import {
  isResponse,
  plain,
  type Decision,
  type Execution,
  type Mention,
  type Named,
  type Note,
  type NoteText,
  type Round,
} from '../../../src/index.ts';
import { registeredBy } from '../../actions/plan/pipeline-run.ts';
import { isFresh } from '../model-package/is-fresh.ts';
import { counted } from '../voting/counted.ts';
import { voterOf } from '../voting/voter-of.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import { changes } from './changes.ts';
import { leadOf } from './lead.ts';
import { lonelySince, snoozeEnd } from './lonely.ts';
import { isMuted } from './moments.ts';
import type { Scene } from './scene.ts';
import { scoreChart } from './score-chart.ts';
import { bareState } from './state.ts';
import { cameTo, versionOf } from './timeline.ts';

const hour = 3_600_000;

/** For people who must know: one message each, once per key. */
export function notes(scene: Scene): readonly Note[] {
  const { situation, recorded } = scene;
  const isNews = ({ at }: Decision) => isFresh(at, recorded.now);
  const votes = situation.rounds.flatMap((round) => round.votes);
  const muted = isMuted(scene);
  return [
    ...(muted ? [] : opened(scene)),
    ...looks(votes, scene)
      .filter(({ at }) => isFresh(at, recorded.now))
      .map(({ note }) => note),
    ...votes
      .filter(({ verb }) => verb === 'snooze')
      .filter(isNews)
      .map((vote) => snoozed(vote, scene)),
    ...(muted ? [] : [...awake(votes, scene), ...changed(scene), ...still(scene)]),
    ...situation.rounds
      .filter(({ endedAt }) => isFresh(endedAt, recorded.now))
      .flatMap((round) => decided(round, scene)),
    ...situation.executions
      .filter(({ endedAt }) => isFresh(endedAt, recorded.now))
      .flatMap((execution) => carried(execution, scene)),
    ...(muted ? [] : resolved(scene)),
  ];
}

function noteOf(
  key: string,
  { bold, context, summary }: NoteText,
  mentions: readonly Mention[] = [],
): Note {
  return { key, bold, ...(context ? { context } : {}), mentions, summary };
}

/** Those who may look, where the rule names groups. */
function lookers({ rulings, judgement }: Scene): readonly Mention[] {
  const rule = rulings.find(({ verb }) => verb === 'claim' || verb === 'handOver')?.rule;
  const groups = [...(rule?.members ?? []), ...(rule?.seats ?? []).map(({ of }) => of)];
  return [...new Set(groups)].map((group) => ({ group, people: judgement.people(group) }));
}

function opened(scene: Scene): readonly Note[] {
  const { seen, situation, recorded, words } = scene;
  const { startsAt, group } = seen.judged;
  if (!situation.trouble || startsAt === undefined) return [];
  const text = words.drift.notes.opened({
    group: group.name,
    state: bareState(seen, situation, recorded),
    lead: { ...leadOf(scene), hand: { is: 'none' } },
    again: situation.again,
  });
  const chart = scoreChart(scene);
  const note = noteOf(`opened/${startsAt}`, text, lookers(scene));
  return [{ ...note, ...(chart ? { chart } : {}) }];
}

/** Who looks, took over from whom, or let go. */
function looks(votes: readonly Decision[], scene: Scene) {
  const says = scene.words.drift.notes;
  const all = votes.filter(({ verb }) => verb === 'claim' || verb === 'handOver');
  let before: Decision | undefined;
  return all.map((vote) => {
    const who = named(vote, scene);
    const from = before && named(before, scene);
    const letsGo = vote.verb === 'handOver' && before?.person.id === vote.person.id;
    const text = letsGo
      ? says.letGo(who)
      : vote.verb === 'claim'
        ? says.claimed(who)
        : says.handedOver(who, from);
    before = letsGo ? undefined : vote;
    return { at: vote.at, note: noteOf(`look/${vote.id}`, text) };
  });
}

function snoozed(vote: Decision, scene: Scene): Note {
  const until = snoozeEnd([vote]) ?? vote.at;
  const reason = plain(vote.answers['reason'] ?? '', 300);
  const text = scene.words.drift.notes.snoozed(named(vote, scene), until, reason);
  return noteOf(`snoozed/${vote.id}`, text);
}

/** A snooze is over, and it still fires. */
function awake(votes: readonly Decision[], scene: Scene): readonly Note[] {
  const { situation, recorded, words } = scene;
  const end = snoozeEnd(votes);
  if (!situation.trouble || end === undefined || end > recorded.now.toISOString()) return [];
  if (!isFresh(end, recorded.now)) return [];
  const by = votes.findLast(({ verb }) => verb === 'unsnooze');
  const who = by?.at === end ? named(by, scene) : undefined;
  return [noteOf(`awake/${end}`, words.drift.notes.awake(who), who ? [] : lookers(scene))];
}

function changed(scene: Scene): readonly Note[] {
  const { told } = changes(scene);
  if (!told || !isFresh(told.at.toISOString(), scene.recorded.now)) return [];
  const { judged } = scene.seen;
  const more = told.more.map((name) => scene.words.drift.name(name, judged.type));
  const text = scene.words.drift.notes.changed({ ...told, more });
  return [noteOf(`changed/${judged.startsAt ?? ''}/${told.run}`, text)];
}

/** Still firing and nobody looking: each repeatInterval. */
function still(scene: Scene): readonly Note[] {
  const { seen, situation, recorded, words } = scene;
  const since = lonelySince(scene);
  if (!situation.trouble || !since) return [];
  const waits = recorded.now.getTime() - since.getTime();
  const times = Math.floor(waits / seen.shown.settings.repeatInterval);
  if (times < 1) return [];
  const state = bareState(seen, situation, recorded);
  const text = words.drift.notes.still(state, Math.max(1, Math.round(waits / hour)));
  return [noteOf(`still/${since.toISOString()}/${times}`, text, lookers(scene))];
}

function decided(round: Round, scene: Scene): readonly Note[] {
  const { verb } = round;
  if (round.status !== 'decided' || verb === undefined) return [];
  const votes = counted(round).filter((vote) => vote.verb === verb);
  const last = votes.at(-1);
  if (!last) return [];
  if (isResponse(last)) {
    const text = scene.words.drift.notes.responded(verb);
    return [noteOf(`decided/${round.n}`, text, lookers(scene))];
  }
  const { stage = scene.seen.judged.stage } = last;
  const text = scene.words.drift.notes.decided({
    verb,
    people: votes.map((vote) => named(vote, scene)),
    reason: plain(last.answers['reason'] ?? '', 300),
    ...(stage === undefined ? {} : { stage }),
    ...versionOf(last),
  });
  return [noteOf(`decided/${round.n}`, text)];
}

function carried(execution: Execution, scene: Scene): readonly Note[] {
  const { id, status, decision, endedAt, createdAt } = execution;
  const { words, seen } = scene;
  switch (status) {
    case 'done': {
      const ms = new Date(endedAt ?? createdAt).getTime() - new Date(createdAt).getTime();
      const { stage = seen.judged.stage } = decision;
      const came = cameTo(execution);
      const text = words.drift.notes.done({
        verb: decision.verb,
        seconds: Math.max(1, Math.round(ms / 1000)),
        ...(stage === undefined ? {} : { stage }),
        ...came,
      });
      return [{ ...noteOf(`done/${id}`, text), ...opening(execution, came.to, scene) }];
    }
    case 'failed':
    case 'lapsed':
    case 'seized': {
      const { because, advice } = whyNotDone(execution);
      const text = words.notes.failed(because, advice);
      if (isResponse(decision)) return [noteOf(`failed/${id}`, text, lookers(scene))];
      const { person, account } = decision;
      const known = scene.judgement.person(person.id);
      const mention = { person: known ?? { ...person, accounts: [account], iam: [] } };
      return [noteOf(`failed/${id}`, text, [mention])];
    }
    case 'queued':
    case 'started':
      return [];
  }
}

/** People go on at the card of the version that a retraining registered. */
function opening(execution: Execution, to: number | undefined, { words }: Scene) {
  const made = registeredBy(execution);
  if (made === undefined || to === undefined) return {};
  const card = { view: 'model-package', subject: made };
  return { open: { label: words.drift.notes.open(to), card } };
}

function resolved(scene: Scene): readonly Note[] {
  const { seen, situation, recorded, words } = scene;
  const alert = recorded.watch?.alert;
  if (situation.trouble || alert?.status !== 'resolved' || alert.endsAt === undefined) return [];
  if (!isFresh(alert.endsAt, recorded.now)) return [];
  const lasted = new Date(alert.endsAt).getTime() - new Date(alert.startsAt).getTime();
  const state = bareState(seen, situation, recorded);
  const text = words.drift.notes.resolved(state, alert.endsAt, lasted);
  const { looking } = situation;
  const known = looking && scene.judgement.person(looking.person.id);
  return [noteOf(`resolved/${alert.startsAt}`, text, known ? [{ person: known }] : [])];
}

function named(vote: Decision, { judgement }: Scene): Named {
  const known = judgement.person(vote.person.id);
  return { span: voterOf(vote, judgement), name: known?.name ?? vote.person.name };
}
