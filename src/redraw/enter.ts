import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { postsWait, readDoor, withoutPlace, writeDoor, type AtDoor, type Door } from './door.ts';
import { pace } from './pace.ts';

/** So many places further back somebody may pass whose turn it nearly is. */
const near = 4;

/** Leave to look at a card in order to show it at a door. */
export type Pass = {
  readonly door: Door;
  /** False: another door let the card in, and this one only shows it when its turn comes. */
  readonly entered: boolean;
  /** It took one of the looks that are allowed while others wait. */
  readonly counted: boolean;
};

/** Whether a card would be let in now. */
export async function mayEnter(door: Door, ref: CardRef, desk: Desk): Promise<boolean> {
  const at = await readDoor(door, ref, desk);
  return isOpen(at, await isCrowded(at, door, ref, desk));
}

/** Lets a card in where its message can be sent soon and nobody is passed over. */
export async function enter(door: Door, ref: CardRef, desk: Desk): Promise<Pass> {
  for (;;) {
    const at = await readDoor(door, ref, desk);
    const { traffic, place, now } = at;
    const crowded = await isCrowded(at, door, ref, desk);
    if (!isOpen(at, crowded)) return { door, entered: false, counted: false };
    const pass = { door, entered: true, counted: crowded };
    if (!crowded) return pass;
    const look = Math.max(traffic.look, traffic.held, now) + pace.apart;
    // Where nobody comes for a place, whoever finds the door idle steps over it.
    const head = Math.min(traffic.tail, Math.max(traffic.head, place ?? traffic.head + 1));
    if (await writeDoor(door, at, { ...traffic, look, head }, withoutPlace(at), desk)) return pass;
  }
}

/** Somebody waits here, or would have to. */
async function isCrowded({ traffic, place }: AtDoor, door: Door, ref: CardRef, desk: Desk) {
  if (place !== undefined || traffic.tail > traffic.head) return true;
  return door.kind === 'edit' && postsWait(door, ref, desk);
}

function isOpen({ traffic, place, now }: AtDoor, crowded: boolean): boolean {
  const { next, look, held, head, tail } = traffic;
  if (next - now > pace.ahead) return false;
  if (!crowded) return true;
  // Whether a chat takes something again is tried with one card.
  if (look - now > (held > now ? 0 : pace.burst)) return false;
  if (next <= now && look <= now) return true;
  return place === undefined ? tail <= head : place <= head + near;
}
