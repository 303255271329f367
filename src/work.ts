import { agendaEntry, idOf, type AgendaEntry, type Again } from './agenda.ts';
import { carryOut } from './carry-out.ts';
import type { Desk } from './desk.ts';
import { decideLate } from './decide/decide-late.ts';
import { Conflict, Impossible, Later } from './errors.ts';
import { chronicle } from './work/chronicle.ts';
import { withLease, type Lease } from './work/lease.ts';
import type { Change, Entry } from './ledger.ts';
import { markGroupCards } from './work/mark-group-cards.ts';
import { publish } from './work/publish.ts';
import { redraw } from './redraw.ts';
import { sweep } from './work/sweep.ts';
import { report } from './work/report.ts';

/**
 * Production never waits for a chat: what changes the world, what draws it and what else there is
 * to do are worked off side by side, each so many things at once.
 */
const lanes = [
  { prefixes: ['agenda/click/', 'agenda/target/'], width: 8 },
  { prefixes: ['agenda/card/'], width: 8 },
  { prefixes: ['agenda/group/', 'agenda/publish/', 'agenda/sweep/'], width: 8 },
] as const;

/** How long a lane rests when nothing was due, in ms. */
const rest = 100;
const longestBackoff = 60 * 60_000;
const day = 24 * 60 * 60_000;
/** The attempt that tells the operators. */
const alarming = 5;

/** Takes what is due from the agenda, once. Answers how many entries were taken. */
export async function work(desk: Desk): Promise<number> {
  const due = await Promise.all(lanes.map((lane) => dueOf(lane, desk)));
  await Promise.all(due.flat().map((entry) => takeUp(entry, desk)));
  return due.flat().length;
}

/** Works until told to stop, finishing what is in flight. */
export async function workUntil(signal: AbortSignal, desk: Desk): Promise<void> {
  await Promise.all(lanes.map((lane) => workLane(lane, signal, desk)));
}

type Lane = (typeof lanes)[number];

async function workLane(lane: Lane, signal: AbortSignal, desk: Desk): Promise<void> {
  const busy = new Map<string, Promise<void>>();
  while (!signal.aborted) {
    try {
      for (const entry of await dueOf(lane, desk)) {
        if (busy.size >= lane.width) break;
        if (busy.has(entry.key)) continue;
        const done = takeUp(entry, desk).finally(() => busy.delete(entry.key));
        busy.set(entry.key, done);
      }
    } catch (error) {
      desk.log.error({ error: String(error) }, 'the agenda cannot be read; trying again');
    }
    await desk.clock.wait(rest, signal);
  }
  await Promise.all(busy.values());
}

/** Oldest first; twice as many as fit, so that those already taken up hide nobody. */
async function dueOf({ prefixes, width }: Lane, desk: Desk): Promise<readonly Entry[]> {
  const now = desk.clock.now();
  const due = await Promise.all(prefixes.map((prefix) => desk.ledger.due(prefix, now, 2 * width)));
  return due.flat();
}

/** Looks at one entry under its lease, then deletes or re-dates it at the revision it was read. */
async function takeUp(stale: Entry, desk: Desk): Promise<void> {
  try {
    const kind = agendaEntry.parse(stale.value);
    await withLease(desk, kind.kind, idOf(kind), async (lease) => {
      // An index may lag: what was read under the lease is what counts.
      const entry = await desk.ledger.get(stale.key);
      if (!entry?.due || entry.due > desk.clock.now()) return;
      await attend(entry, agendaEntry.parse(entry.value), desk, lease);
    });
  } catch (error) {
    desk.log.error({ key: stale.key, error: String(error) }, 'an agenda entry was left as it is');
  }
}

async function attend(entry: Entry, what: AgendaEntry, desk: Desk, lease: Lease): Promise<void> {
  try {
    const again = await look(what, desk, lease);
    await close(entry, again, { ...toLookAt(what), attempts: 0 }, desk);
  } catch (error) {
    if (error instanceof Conflict) return redate(entry, toLookAt(what), desk.clock.now(), desk);
    const attempts = what.attempts + 1;
    // Until a person did something, a card need not be looked at more than once a day.
    const never = error instanceof Impossible && what.kind === 'card';
    const named = error instanceof Later ? error.at : undefined;
    const at = named ?? (never ? inMs(day, desk) : backoff(attempts, desk));
    const about = { key: entry.key, attempts, error: String(error) };
    if (error instanceof Later) desk.log.info(about, 'not now; will look again');
    else desk.log.error(about, 'a look failed; will look again');
    if (attempts === (never ? 1 : alarming)) await report(entry.key, error, desk);
    await redate(entry, { ...toLookAt(what), attempts }, at, desk);
  }
}

function look(what: AgendaEntry, desk: Desk, lease: Lease): Promise<Again | undefined> {
  switch (what.kind) {
    case 'card':
      return redraw(what.ref, what.waits, desk, lease);
    case 'group':
      return markGroupCards(what.group, what.except, desk).then(() => undefined);
    case 'target':
      return carryOut(what.target, desk, lease).then((at) => at && { at });
    case 'sweep':
      return sweep(what.name, desk).then((at) => at && { at });
    case 'publish':
      return Promise.all([publish(desk), chronicle(desk)]).then(() => undefined);
    case 'click':
      return decideLate(what.click, desk).then(() => undefined);
  }
}

/** The same, with nothing more to wait for: what went wrong is looked at again. */
function toLookAt(what: AgendaEntry): AgendaEntry {
  if (what.kind !== 'card') return what;
  const { waits: _, ...rest } = what;
  return rest;
}

async function close(entry: Entry, again: Again | undefined, what: AgendaEntry, desk: Desk) {
  const { key, revision } = entry;
  if (!again) return unlessMarkedAgain({ do: 'delete', key, revision }, desk);
  const { at, waits } = again;
  return redate(entry, what.kind === 'card' && waits ? { ...what, waits } : what, at, desk);
}

function redate(entry: Entry, what: AgendaEntry, due: Date, desk: Desk): Promise<void> {
  const { key, revision } = entry;
  return unlessMarkedAgain({ do: 'replace', key, value: what, revision, due }, desk);
}

/** A conflict means it was marked again meanwhile: that mark stays. */
async function unlessMarkedAgain(change: Change, desk: Desk): Promise<void> {
  try {
    await desk.ledger.commit([change]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

function backoff(attempts: number, desk: Desk): Date {
  const ms = Math.min(1_000 * 2 ** (attempts - 1), longestBackoff);
  return inMs(ms, desk);
}

function inMs(ms: number, desk: Desk): Date {
  return new Date(desk.clock.now().getTime() + ms);
}
