import { z } from 'zod';
import type { Room } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { Conflict } from '../errors.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';

const slot = z.object({ next: z.string() });

/**
 * A channel takes about one message a second, and an edit is none: each has its own second, so
 * that a card never waits for its notes. A longer queue is waited for elsewhere.
 */
const apart = 1_100;
const patience = 2_000;

/**
 * Takes the room's next free second and waits for it. Answers when to come back instead, when
 * that is more than two seconds away: nothing is held meanwhile.
 */
export async function takeTurn(
  room: Room,
  kind: 'post' | 'edit',
  desk: Desk,
): Promise<Date | undefined> {
  const key = keys.room(room, kind);
  for (;;) {
    const entry = await desk.ledger.get(key);
    const now = desk.clock.now().getTime();
    const free = entry ? new Date(slot.parse(entry.value).next).getTime() : now;
    const turn = Math.max(now, free);
    if (turn - now > patience) return new Date(turn);
    const value = { next: new Date(turn + apart).toISOString() };
    const change: Change = entry
      ? { do: 'replace', key, value, revision: entry.revision }
      : { do: 'create', key, value };
    try {
      await desk.ledger.commit([change]);
    } catch (error) {
      if (error instanceof Conflict) continue;
      throw error;
    }
    if (turn > now) await desk.clock.wait(turn - now);
    return undefined;
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
