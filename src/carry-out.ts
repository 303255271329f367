import { markGroup, markPublish, markTarget } from './agenda.ts';
import type { Desk } from './desk.ts';
import { execution, type Execution } from './execution.ts';
import type { Action, Done, Failed } from './action.ts';
import type { CardRef } from './card.ts';
import { attempt } from './carry-out/attempt.ts';
import { markEach } from './carry-out/mark-each.ts';
import { keys } from './ledger/keys.ts';
import type { Lease } from './work/lease.ts';
import type { Change, Entry } from './ledger.ts';
import { json, type Json } from './json.ts';
import { mayStart } from './carry-out/may-start.ts';
import { recordCopied } from './ledger/copies.ts';
import { recordRetirement } from './ledger/retirements.ts';
import { recordStanding } from './ledger/standings.ts';
import { targetRecord, type TargetRecord } from './ledger/target-record.ts';

/** One target's record and the execution that is to be carried out on it. */
type Job = {
  readonly target: TargetRecord;
  readonly targetEntry: Entry;
  readonly execution: Execution;
  readonly entry: Entry;
  readonly action: Action;
  readonly lease: Lease;
};

/**
 * Carries out what a target waits for: the execution that holds it, else one that seizes, else the
 * oldest queued one. Answers when to look again, if it must.
 */
export async function carryOut(
  target: string,
  desk: Desk,
  lease: Lease,
): Promise<Date | undefined> {
  const job = await nextJob(target, desk, lease);
  if (!job) return undefined;
  if (job.execution.status === 'queued') return start(job, desk);
  return perform(job, desk);
}

async function nextJob(target: string, desk: Desk, lease: Lease): Promise<Job | undefined> {
  const targetEntry = await desk.ledger.get(keys.target(target));
  if (!targetEntry) return undefined;
  const record = targetRecord.parse(targetEntry.value);
  const seizing = record.queue.find(({ seizes }) => seizes);
  const claim = seizing ?? record.holder ?? record.queue[0];
  if (!claim) return undefined;
  const entry = await desk.ledger.get(keys.execution(claim.execution));
  if (!entry) throw new Error(`${claim.execution} waits for ${target} and is not recorded`);
  const parsed = execution.parse(entry.value);
  const action = desk.handlers.actions.find(({ verb }) => verb === parsed.decision.verb);
  if (!action) throw new Error(`nothing carries out ${parsed.decision.verb}`);
  return { target: record, targetEntry, execution: parsed, entry, action, lease };
}

/** Judges again, plans, and takes the target; a running execution it seizes ends. */
async function start(job: Job, desk: Desk): Promise<Date | undefined> {
  const now = desk.clock.now();
  if (new Date(job.execution.startBy) < now) {
    return end(job, { status: 'lapsed', because: 'not begun within an hour' }, desk);
  }
  const no = await mayStart(job.execution, desk);
  if (no !== undefined) return end(job, { status: 'lapsed', because: no }, desk);
  job.lease.spare();
  const held = await heldBy(job.target, desk);
  const make = job.action.plan?.bind(job.action);
  const plan = await attempt(
    () => make?.(job.execution, worldOf(job, desk), held && execution.parse(held.value)) ?? null,
  );
  if (isFailed(plan)) return end(job, plan, desk);
  const started: Execution = { ...job.execution, status: 'started', plan: json.parse(plan) };
  const { queue } = job.target;
  const claim = queue.find(({ execution: id }) => id === job.execution.id);
  if (!claim) throw new Error(`${job.execution.id} does not wait for ${job.target.target}`);
  const seized = held && seize(held, job.execution.id, now, desk);
  await desk.ledger.commit(
    [
      job.lease.check,
      replace(job.entry, started),
      replace(job.targetEntry, {
        ...job.target,
        holder: claim,
        queue: queue.filter((each) => each !== claim),
      }),
      ...(seized?.changes ?? []),
      markTarget(job.target.target, now),
      // What a rollback seizes is shown by the very card it may have been decided on.
      ...markEach([...cardsOf(job.action, started), ...(seized?.cards ?? [])], now),
      markPublish(now),
    ],
    [...(seized?.journal ?? []), journal(job.execution, 'started', { plan: started.plan ?? null })],
  );
  return now;
}

/** In the name of whoever decided, and read anew: what a look remembers may be over. */
function worldOf({ execution: { decision } }: Job, desk: Desk) {
  return desk.worldAs({ person: decision.person.id, decision: decision.id });
}

/** The card it was decided on, and those that show how it goes. */
function cardsOf(action: Action | undefined, execution: Execution): readonly CardRef[] {
  return [execution.decision.card, ...(action?.shows?.(execution) ?? [])];
}

async function heldBy({ holder }: TargetRecord, desk: Desk): Promise<Entry | undefined> {
  return holder && desk.ledger.get(keys.execution(holder.execution));
}

/** Ends the execution that held the target; what it had not done stays undone, and is told. */
function seize(entry: Entry, by: string, now: Date, desk: Desk) {
  const running = execution.parse(entry.value);
  const value: Execution = { ...running, status: 'seized', endedAt: now.toISOString() };
  const action = desk.handlers.actions.find(({ verb }) => verb === running.decision.verb);
  return {
    changes: [replace(entry, value)],
    cards: cardsOf(action, value),
    journal: [journal(value, 'seized', { by })],
  };
}

/** Does the next missing thing, until the action says done, failed, or wait. */
async function perform(job: Job, desk: Desk): Promise<Date | undefined> {
  const { action, execution: running } = job;
  if (!action.perform) throw new Error(`${action.verb} has a plan and nothing that performs it`);
  job.lease.spare();
  let entry = job.entry;
  let current = running;
  const begin = async (name: string): Promise<Date | undefined> => {
    const before = current.begun[name];
    if (before !== undefined) return new Date(before);
    current = { ...current, begun: { ...current.begun, [name]: desk.clock.now().toISOString() } };
    const { revisions } = await desk.ledger.commit([job.lease.check, replace(entry, current)]);
    entry = { ...entry, revision: revisions.get(entry.key) ?? '' };
    return undefined;
  };
  const run = action.perform.bind(action);
  const world = worldOf(job, desk);
  const outcome = await attempt(() =>
    run(running.plan ?? null, running, world, begin, desk.clock.now()),
  );
  if (outcome.status === 'waiting') {
    const { lookAgain } = outcome;
    return lookAgain instanceof Date ? lookAgain : new Date(desk.clock.now().getTime() + lookAgain);
  }
  return end({ ...job, execution: current, entry }, outcome, desk);
}

type StageVersion = { readonly stage: string; readonly version: number };
type End = Done | Failed | { readonly status: 'lapsed'; readonly because: string };

async function end(job: Job, how: End, desk: Desk): Promise<Date | undefined> {
  const now = desk.clock.now();
  const ended: Execution = {
    ...job.execution,
    status: how.status,
    endedAt: now.toISOString(),
    ...(how.status === 'done' ? {} : { because: how.because }),
    ...(how.status === 'failed' ? { advice: how.advice } : {}),
    ...(how.status !== 'lapsed' && how.facts ? { facts: how.facts } : {}),
  };
  const left = without(job.target, ended.id);
  const idle = !left.holder && left.queue.length === 0;
  const standings = how.status === 'lapsed' ? [] : standingsOf(ended, how, now);
  const retired = how.status === 'done' ? retirementsOf(ended, how, now) : [];
  const touched = how.status === 'done' ? how.touched : [];
  await desk.ledger.commit(
    [
      job.lease.check,
      replace(job.entry, ended),
      idle
        ? { do: 'delete', key: job.targetEntry.key, revision: job.targetEntry.revision }
        : replace(job.targetEntry, left),
      ...standings.map((standing) => recordStanding(ended.group, standing)),
      ...retired.map((each) => recordRetirement(ended.group, each)),
      ...(how.status === 'done' && how.copied ? [recordCopied(how.copied)] : []),
      ...markEach([...cardsOf(job.action, ended), ...touched], now),
      markGroup(ended.group, now),
      markPublish(now),
    ],
    [journal(ended, how.status, endOf(ended, standings, retired))],
  );
  return idle ? undefined : now;
}

/** What the journal tells of an end. */
function endOf(
  { because, facts }: Execution,
  standings: readonly StageVersion[],
  retired: readonly StageVersion[],
): More {
  const named = ({ stage, version }: StageVersion) => ({ stage, version });
  return {
    ...(because === undefined ? {} : { because }),
    ...(facts === undefined ? {} : { facts }),
    standings: standings.map(named),
    ...(retired.length === 0 ? {} : { retired: retired.map(named) }),
  };
}

function standingsOf(ended: Execution, { standings = [] }: Done | Failed, now: Date) {
  const people = ended.people.map(({ id }) => id);
  const by = { execution: ended.id, verb: ended.decision.verb, people };
  return standings.map((standing) => ({ by, ...standing, since: now.toISOString() }));
}

function retirementsOf(ended: Execution, { retired = [] }: Done, now: Date) {
  const by = { execution: ended.id, people: ended.people.map(({ id }) => id) };
  return retired.map((each) => ({ ...each, at: now.toISOString(), by }));
}

function without(target: TargetRecord, id: string): TargetRecord {
  const { holder, ...rest } = target;
  return {
    ...rest,
    queue: target.queue.filter(({ execution: each }) => each !== id),
    ...(holder && holder.execution !== id ? { holder } : {}),
  };
}

function isFailed(plan: unknown): plan is Failed {
  return typeof plan === 'object' && plan !== null && 'status' in plan && plan.status === 'failed';
}

type More = Readonly<Record<string, Json>>;

function journal({ id, decision, target, people }: Execution, status: string, more: More) {
  return {
    kind: 'execution',
    subject: `${decision.card.view}/${decision.card.subject}`,
    body: {
      execution: id,
      status,
      verb: decision.verb,
      on: decision.on,
      target,
      people: people.map(({ id: person }) => person),
      click: decision.id,
      ...more,
    },
  };
}

function replace(entry: Entry, value: Json): Change {
  return { do: 'replace', key: entry.key, value, revision: entry.revision };
}
