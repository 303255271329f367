import type { CardRef } from '../card.ts';
import type { Room } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { readDoor, writeDoor, type AtDoor } from './door.ts';
import { pace } from './pace.ts';

/** Nothing is sent to this room before `until`; for a while, where the chat named no time. */
export async function holdRoom(
  room: Room,
  until: Date | undefined,
  ref: CardRef,
  desk: Desk,
): Promise<void> {
  for (const kind of ['post', 'edit'] as const) {
    for (;;) {
      const at = await readDoor({ room, kind }, ref, desk);
      const pause = until ? 0 : pauseAfter(at);
      const held = until?.getTime() ?? at.now + pause;
      const value = { ...at.traffic, held, pause, next: Math.max(at.traffic.next, held) };
      if (await writeDoor({ room, kind }, at, value, [], desk)) break;
    }
  }
}

/** Twice as long each time it fails again as soon as it was tried. */
function pauseAfter({ traffic: { held, pause }, now }: AtDoor): number {
  const goesOn = held > 0 && now - held < 2 * pace.unnamed;
  return goesOn
    ? Math.min(2 * Math.max(pause, pace.unnamed / 2), pace.unnamedLongest)
    : pace.unnamed;
}
