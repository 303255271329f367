import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { readDoor, writeDoor, type Door } from './door.ts';
import { pace } from './pace.ts';

/**
 * Takes the door's next free second and waits for it; false when that is too far away,
 * or the chat takes nothing after all.
 */
export async function takeTurn(door: Door, ref: CardRef, desk: Desk): Promise<boolean> {
  for (;;) {
    const at = await readDoor(door, ref, desk);
    const { traffic, now } = at;
    const turn = Math.max(now, traffic.next);
    if (turn - now > pace.patience) return false;
    if (!(await writeDoor(door, at, { ...traffic, next: turn + pace.apart }, [], desk))) continue;
    if (turn === now) return true;
    await desk.clock.wait(turn - now);
    // Meanwhile the chat may have said that it takes nothing.
    return (await readDoor(door, ref, desk)).traffic.held <= turn;
  }
}
