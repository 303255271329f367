import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { postsWait, readDoor, withoutPlace, writeDoor } from './door.ts';
import type { Pass } from './enter.ts';
import { pace } from './pace.ts';

/** The look showed nothing at this door: its place, and the look it counted as, are given back. */
export async function leave({ door, counted }: Pass, ref: CardRef, desk: Desk): Promise<void> {
  for (;;) {
    const at = await readDoor(door, ref, desk);
    const { traffic, place } = at;
    // Edits that turned out to be none are looks all the same, while others wait for a post.
    const back = counted && !(door.kind === 'edit' && (await postsWait(door, ref, desk)));
    if (place === undefined && !back) return;
    const look = traffic.look - (back ? pace.apart : 0);
    const next = { ...traffic, look, head: Math.max(traffic.head, place ?? 0) };
    if (await writeDoor(door, at, next, withoutPlace(at), desk)) return;
  }
}
