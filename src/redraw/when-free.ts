import type { Again, Waits } from '../agenda.ts';
import type { CardRef } from '../card.ts';
import type { Room, Route } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { keys } from '../ledger/keys.ts';
import { notification, type Notification } from '../notification.ts';
import { postingIn } from '../posting-in.ts';
import { comeBack } from './come-back.ts';
import { readDoor, type Door } from './door.ts';
import { enter, mayEnter, type Pass } from './enter.ts';
import { pace } from './pace.ts';
import { queueUp } from './queue-up.ts';

/** `again`: every room is busy until then, and nothing is looked at. */
type Free = { readonly passes: readonly Pass[]; readonly again?: Again };

/**
 * Leave to look at a card, for every room it hangs in; or when to come back, where all of them are
 * busy: a look costs AWS calls, and is made when it can be shown. `waits`: it only came for its
 * turn in the rooms where it has a place.
 */
export async function whenFree(
  ref: CardRef,
  route: Route | undefined,
  waits: Waits | undefined,
  desk: Desk,
): Promise<Free> {
  const doors = route ? await doorsOf(ref, route, desk) : [];
  if (doors.length === 0) return { passes: [] };
  const now = desk.clock.now();
  const lookBy = waits?.lookBy === undefined ? undefined : new Date(waits.lookBy);
  const isOver = lookBy !== undefined && lookBy <= now;
  const awaited = waits && !isOver ? await awaitedOf(doors, ref, desk) : [];
  const reasons = awaited.length > 0 ? awaited : doors;
  const open = await Promise.all(reasons.map((door) => mayEnter(door, ref, desk)));
  const shut = reasons.filter((_, n) => !open[n]);
  const turns = await Promise.all(shut.map((door) => queueUp(door, ref, 'last', desk)));
  const [first = now, last = first] = [turns.toSorted(byTime)[0], turns.toSorted(byTime).at(-1)];
  if (shut.length === reasons.length) {
    return { passes: [], again: comeBack(first, isOver ? undefined : lookBy) };
  }
  // One look for all of them, where the others are open soon; that is waited for only once.
  if (last.getTime() - now.getTime() > pace.together || shut.length === 0 || isOver) {
    const passes = await enterAll(doors, reasons, ref, desk);
    // None: somebody else was quicker.
    return passes ? { passes } : { passes: [], again: { at: now, ...(waits ? { waits } : {}) } };
  }
  return { passes: [], again: comeBack(last, lookBy && lookBy < last ? lookBy : last) };
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime();
}

/** Where one of the reasons to look lets it in, it is shown in the other rooms, too. */
async function enterAll(
  doors: readonly Door[],
  reasons: readonly Door[],
  ref: CardRef,
  desk: Desk,
): Promise<readonly Pass[] | undefined> {
  const rest = doors.filter((door) => !reasons.includes(door));
  const passes = await Promise.all(reasons.map((door) => enter(door, ref, desk)));
  if (!passes.some(({ entered }) => entered)) return undefined;
  return [...passes, ...(await Promise.all(rest.map((door) => enter(door, ref, desk))))];
}

async function awaitedOf(doors: readonly Door[], ref: CardRef, desk: Desk) {
  const states = await Promise.all(doors.map((door) => readDoor(door, ref, desk)));
  return doors.filter((_, n) => states[n]?.place !== undefined);
}

/** A card that hangs is edited, one that does not is posted; where it can hang no more, neither. */
async function doorsOf(ref: CardRef, route: Route, desk: Desk): Promise<readonly Door[]> {
  const entry = await desk.ledger.get(keys.card(ref));
  const known = entry && notification.parse(entry.value);
  // A quiet card is shown nowhere, and is looked at to learn whether it stays so.
  if (known?.quiet) return [];
  const rooms = desk.platforms.flatMap((platform) => platform.rooms(route));
  const doors = rooms.map((room) => doorOf(room, ref, known, desk));
  return (await Promise.all(doors)).filter((door) => door !== undefined);
}

async function doorOf(
  room: Room,
  ref: CardRef,
  known: Notification | undefined,
  desk: Desk,
): Promise<Door | undefined> {
  const own = known && postingIn(known.postings, room);
  if (own?.gone) return undefined;
  // One that hangs and waits for a post has a note to tell.
  const waits = !own?.message || (await desk.ledger.get(keys.place(room, 'post', ref)));
  return { room, kind: waits ? 'post' : 'edit' };
}
