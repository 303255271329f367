import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import type { Change } from '../ledger.ts';
import { placeKey, readDoor, writeDoor, type Door } from './door.ts';
import { pace } from './pace.ts';

/**
 * Keeps the card's place in the queue, or gives it the last one; the first to one that was let in
 * and met something in its way. Answers when to ask again.
 */
export async function queueUp(
  door: Door,
  ref: CardRef,
  at: 'first' | 'last',
  desk: Desk,
): Promise<Date> {
  for (;;) {
    const state = await readDoor(door, ref, desk);
    const { traffic, now } = state;
    const n = state.place ?? (at === 'first' ? traffic.head : traffic.tail + 1);
    if (state.place === undefined) {
      const taken: Change = { do: 'create', key: placeKey(door, ref), value: { n } };
      const next = { ...traffic, tail: Math.max(traffic.tail, n) };
      if (!(await writeDoor(door, state, next, [taken], desk))) continue;
    }
    const first = Math.max(now, traffic.next - pace.ahead, traffic.look - pace.burst);
    const before = Math.max(0, n - traffic.head - 1) * pace.apart;
    return new Date(Math.max(now + 100, first + Math.min(before, pace.longest)));
  }
}
