import { markCard, markGroup, markPublish, markTarget } from '../agenda.ts';
import type { Click, Outcome } from '../chat.ts';
import type { Desk } from '../desk.ts';
import type { Execution } from '../execution.ts';
import type { Action } from '../action.ts';
import { digest, type Json } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import type { Change, JournalEntry } from '../ledger.ts';
import { besides } from '../look/besides.ts';
import type { Picture } from '../look/picture.ts';
import type { Ruling, Voter } from '../policy.ts';
import { valueOf } from '../reports/value-of.ts';
import { crossOut } from './cross-out.ts';
import { keepSentence } from './keep-sentence.ts';
import type { Decision, Round } from '../round.ts';
import { enqueue } from './enqueue.ts';

/** An execution that has not begun by then lapses: what became possible weeks later must not fire. */
const startWithin = 60 * 60_000;

/** A click that may be, with all that was judged. Without `ruling` it is a vote taken back. */
export type Vote = {
  readonly click: Click;
  readonly action: Action;
  readonly voter: Voter;
  readonly picture: Picture;
  readonly ruling?: Ruling;
  /** The others whose votes count beside this one. */
  readonly voters?: readonly Voter[];
  /** The same vote again: recorded as a click, and nothing else changes. */
  readonly repeated?: boolean;
};

/** ONE commit: round, click, journal, agenda, and the execution if it completes the quorum. */
export async function recordVote(vote: Vote, desk: Desk): Promise<Outcome> {
  const { click, picture } = vote;
  const now = desk.clock.now();
  const decision = decisionOf(vote, now);
  const complete = vote.ruling?.verdict.status === 'permit';
  const execution = complete ? executionOf(vote, decision, now, desk) : undefined;
  const changes: Change[] = [
    { do: 'create', key: keys.click(click.id), value: { status: 'recorded' } },
    ...(await crossOut(click, desk)),
    ...(vote.ruling ? keepSentence(vote.ruling) : []),
    ...(vote.repeated ? [] : [writeRound(vote, decision, execution, complete, now)]),
    ...(execution ? await enqueue(execution, picture, desk) : []),
    ...(execution ? [markTarget(execution.target, now)] : []),
    ...(complete && !vote.repeated ? hush(vote, decision) : []),
    markCard(picture.ref, now),
    ...(complete ? [markGroup(picture.group, now)] : []),
    markPublish(now),
  ];
  await desk.ledger.commit(changes, [journalOf(vote, decision, complete, execution)]);
  return { status: 'recorded' };
}

function decisionOf({ click, action, voter, picture, ruling }: Vote, now: Date): Decision {
  const stage = action.stageOf(click.on);
  const seat = seatOf(ruling, voter);
  return {
    id: click.id,
    card: { ...click.card },
    verb: click.verb,
    on: click.on,
    ...(stage === undefined ? {} : { stage }),
    answers: { ...click.answers },
    account: { ...click.account },
    person: { id: voter.person.id, name: voter.person.name },
    groups: [...voter.groups],
    ...(seat === undefined ? {} : { seat }),
    evidence: picture.evidence,
    policy: ruling?.policy ?? '',
    at: now.toISOString(),
  };
}

function seatOf(ruling: Ruling | undefined, voter: Voter): string | undefined {
  const verdict = ruling?.verdict;
  if (!verdict || verdict.status === 'deny') return undefined;
  return verdict.seats.find((seat) => seat.voter === voter.person.id)?.of;
}

function executionOf(
  { action, click, picture, voters = [], voter }: Vote,
  decision: Decision,
  now: Date,
  desk: Desk,
): Execution | undefined {
  const target = action.target?.(click.card, click.on, desk.world.stages);
  if (!target) return undefined;
  const people = [...voters.map(({ person }) => person), voter.person];
  return {
    id: digest({ click: click.id, card: { ...click.card } }).slice(0, 24),
    decision,
    people: people.map(({ id, name }) => ({ id, name })),
    group: { ...picture.group },
    target: target.target,
    seizes: target.seizes ?? false,
    createdAt: now.toISOString(),
    startBy: new Date(now.getTime() + startWithin).toISOString(),
    status: 'queued',
    begun: {},
  };
}

function writeRound(
  vote: Vote,
  decision: Decision,
  execution: Execution | undefined,
  complete: boolean,
  now: Date,
): Change {
  const { action, picture } = vote;
  const { rounds, roundEntry, group, ref } = picture;
  if (!rounds || !roundEntry) throw new Error(`no round is open on ${ref.subject}`);
  const waived = complete ? waivedBy(vote) : [];
  const current: Round = {
    ...rounds.current,
    votes: votesWith(rounds.current, decision, action),
    waived: [...rounds.current.waived, ...waived],
    ...(complete && action.ends
      ? { status: 'decided', verb: action.verb, endedAt: now.toISOString() }
      : {}),
    ...(execution ? setGoing(rounds.current, execution, action) : {}),
  };
  return {
    do: 'replace',
    key: keys.round(group, ref),
    value: { ...rounds, current },
    revision: roundEntry.revision,
  };
}

/** What ended the round is its execution; what left it open stands beside. */
function setGoing(round: Round, execution: Execution, { ends }: Action): Partial<Round> {
  if (ends) return { execution: execution.id };
  const { decision } = execution;
  const counted = round.votes.filter(
    ({ verb, on }) => verb === decision.verb && on === decision.on,
  );
  const used = [...(round.used ?? []), ...counted.map(({ id }) => id), decision.id];
  return { side: besides(round, execution), used };
}

/**
 * A vote taken back leaves the round; the journal keeps it, and the round stays small. So does what
 * a person wrote into a form that may be long: the execution and the journal keep it.
 */
function votesWith({ votes }: Round, decision: Decision, action: Action): Decision[] {
  const { reason, comment } = decision.answers;
  const said = {
    ...(reason !== undefined && { reason }),
    ...(comment !== undefined && { comment }),
  };
  const short = { ...decision, answers: said };
  if (action.governed !== 'ownVote') return [...votes, action.compares ? short : decision];
  return votes.filter(({ person }) => person.id !== decision.person.id);
}

/** The gates an override sets aside, each with the number it was overridden for. */
function waivedBy({ action, click, picture }: Vote): Round['waived'] {
  const { metrics } = picture.view.basis(picture.seen);
  const names = action.waives?.(click.on) ?? [];
  return names.map((metric) => ({ metric, value: valueOf(metrics, metric) }));
}

/** The silence that is a verb's whole effect. */
function hush({ action, picture }: Vote, decision: Decision): readonly Change[] {
  const silence = action.silence?.(decision, picture.recorded.watch?.silences ?? []);
  if (!silence) return [];
  const value = { ...silence, group: { ...picture.group } };
  return [{ do: 'put', key: keys.silence(picture.group, silence), value }];
}

function journalOf(
  vote: Vote,
  decision: Decision,
  complete: boolean,
  execution: Execution | undefined,
): JournalEntry {
  const { click, picture, ruling, repeated } = vote;
  const effect: Json = repeated ? 'none' : complete ? 'decided' : 'counted';
  return {
    kind: 'click',
    subject: `${picture.view.name}/${picture.ref.subject}`,
    body: {
      outcome: repeated ? 'repeated' : 'recorded',
      effect,
      click: click.id,
      round: picture.rounds?.current.n ?? 0,
      verb: decision.verb,
      on: decision.on,
      answers: { ...decision.answers },
      account: { ...decision.account },
      person: { ...decision.person },
      groups: [...decision.groups],
      ...(decision.seat === undefined ? {} : { seat: decision.seat }),
      evidence: decision.evidence,
      policy: ruling?.policy ?? 'own vote',
      waived: picture.rounds?.current.waived ?? [],
      ...(execution
        ? {
            execution: execution.id,
            target: execution.target,
            people: execution.people.map(({ id }) => id),
          }
        : {}),
    },
  };
}
