import { z } from 'zod';
import type { CardRef } from '../card.ts';
import type { Room } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { Conflict } from '../errors.ts';
import { keys } from '../ledger/keys.ts';
import type { Change, Entry } from '../ledger.ts';

/** What a room takes one of a second: a post, or an edit. A card never waits for its notes. */
export type Door = { readonly room: Room; readonly kind: 'post' | 'edit' };

const record = z.object({
  /** When the next message may be sent, and the next look be made for one, in ms since 1970. */
  next: z.number().catch(0),
  look: z.number().catch(0),
  /** The chat takes nothing before; and how long it was left alone for that. */
  held: z.number().catch(0),
  pause: z.number().catch(0),
  /** The place in the queue of whoever was let in last, and of whoever came last. */
  head: z.number().catch(0),
  tail: z.number().catch(0),
});
/** How busy a door is. */
export type Traffic = Readonly<z.infer<typeof record>>;

const placeRecord = z.object({ n: z.number() });

/** A door as it is now, and the place a card has in its queue. */
export type AtDoor = {
  readonly traffic: Traffic;
  readonly entry: Entry | undefined;
  readonly place: number | undefined;
  readonly placeEntry: Entry | undefined;
  readonly now: number;
};

/** Looks at a door; `ref` is the card that wants to pass. */
export async function readDoor(door: Door, ref: CardRef, desk: Desk): Promise<AtDoor> {
  const [entry, placeEntry] = await Promise.all([
    desk.ledger.get(keys.room(door.room, door.kind)),
    desk.ledger.get(placeKey(door, ref)),
  ]);
  const place = placeEntry && placeRecord.parse(placeEntry.value).n;
  const traffic = record.parse(entry?.value ?? {});
  return { traffic, entry, place, placeEntry, now: desk.clock.now().getTime() };
}

/** Writes what becomes of the door as it was read; false when somebody else was quicker. */
export async function writeDoor(
  door: Door,
  { entry }: AtDoor,
  value: Traffic,
  more: readonly Change[],
  desk: Desk,
): Promise<boolean> {
  const key = keys.room(door.room, door.kind);
  const change: Change = entry
    ? { do: 'replace', key, value, revision: entry.revision }
    : { do: 'create', key, value };
  try {
    await desk.ledger.commit([change, ...more]);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** Somebody waits for a post in this room. */
export async function postsWait({ room }: Door, ref: CardRef, desk: Desk): Promise<boolean> {
  const { traffic } = await readDoor({ room, kind: 'post' }, ref, desk);
  return traffic.tail > traffic.head;
}

/** Where a card's place in the queue of a door is kept. */
export function placeKey({ room, kind }: Door, ref: CardRef): string {
  return keys.place(room, kind, ref);
}

/** Gives the place up. */
export function withoutPlace({ placeEntry }: AtDoor): readonly Change[] {
  if (!placeEntry) return [];
  return [{ do: 'delete', key: placeEntry.key, revision: placeEntry.revision }];
}
