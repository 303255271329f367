import { z } from 'zod';
import type { Room } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { Conflict } from '../errors.ts';
import { keys } from '../ledger/keys.ts';
import type { Json } from '../json.ts';
import type { Change, Entry } from '../ledger.ts';

/** `next`: the first free second. `promised`: the last one that somebody was told to come at. */
const slot = z.object({ next: z.string(), promised: z.string().exactOptional() });

/**
 * A channel takes about one message a second, and an edit is none: each has its own second, so
 * that a card never waits for its notes. A longer queue is waited for elsewhere.
 */
const apart = 1_100;
const patience = 2_000;

export type Kind = 'post' | 'edit';

/**
 * Takes the room's next free second and waits for it. Answers when to come back instead, when
 * that is more than two seconds away: nothing is held meanwhile, and nobody else is told the same.
 */
export async function takeTurn(room: Room, kind: Kind, desk: Desk): Promise<Date | undefined> {
  for (;;) {
    const { entry, now, free } = await read(room, kind, desk);
    const turn = Math.max(now, free);
    if (turn - now > patience) return promiseTurn(room, kind, desk);
    const { promised } = entry ? slot.parse(entry.value) : {};
    const next = new Date(turn + apart).toISOString();
    const value = { next, ...(promised === undefined ? {} : { promised }) };
    if (!(await write(entry, keys.room(room, kind), value, desk))) continue;
    if (turn > now) await desk.clock.wait(turn - now);
    return undefined;
  }
}

/** When the room has a free second, in ms since 1970, if that is worth coming back for. */
export async function busyUntil(room: Room, kind: Kind, desk: Desk): Promise<number | undefined> {
  const { now, free } = await read(room, kind, desk);
  // Less than a turn's own patience: a look takes time, in which others take turns.
  return free - now > apart ? free : undefined;
}

/** A second of its own for everybody who comes back to a busy room. */
export async function promiseTurn(room: Room, kind: Kind, desk: Desk): Promise<Date> {
  for (;;) {
    const { entry, now, free } = await read(room, kind, desk);
    const { next, promised } = entry ? slot.parse(entry.value) : {};
    const last = promised === undefined ? 0 : new Date(promised).getTime() + apart;
    const at = new Date(Math.max(now, free, last));
    const value = { next: next ?? at.toISOString(), promised: at.toISOString() };
    if (await write(entry, keys.room(room, kind), value, desk)) return at;
  }
}

async function read(room: Room, kind: Kind, desk: Desk) {
  const entry = await desk.ledger.get(keys.room(room, kind));
  const now = desk.clock.now().getTime();
  return { entry, now, free: entry ? new Date(slot.parse(entry.value).next).getTime() : now };
}

/** False when somebody else was quicker. */
async function write(entry: Entry | undefined, key: string, value: Json, desk: Desk) {
  const change: Change = entry
    ? { do: 'replace', key, value, revision: entry.revision }
    : { do: 'create', key, value };
  try {
    await desk.ledger.commit([change]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** The chat named a time before which this room takes nothing. */
export async function holdRoom(room: Room, until: Date, desk: Desk): Promise<void> {
  const value = { next: until.toISOString() };
  await desk.ledger.commit([
    { do: 'put', key: keys.room(room, 'post'), value },
    { do: 'put', key: keys.room(room, 'edit'), value },
  ]);
}
