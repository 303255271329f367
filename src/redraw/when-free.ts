import type { CardRef } from '../card.ts';
import type { ChatPlatform, Room, Route } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { keys } from '../ledger/keys.ts';
import { notification } from '../notification.ts';
import { busyUntil, promiseTurn, type Kind } from './pace.ts';

/**
 * When to look at a card, where every room it hangs in is busy: a look costs AWS calls, and is
 * made when it can be shown. Undefined: now.
 */
export async function whenFree(
  ref: CardRef,
  route: Route | undefined,
  desk: Desk,
): Promise<Date | undefined> {
  if (!route) return undefined;
  const doors = await doorsOf(ref, route, desk);
  const busy = await Promise.all(
    doors.map(async ({ room, kind }) => {
      return { room, kind, until: await busyUntil(room, kind, desk) };
    }),
  );
  const waits = busy.flatMap(({ until, ...door }) =>
    until === undefined ? [] : [{ until, door }],
  );
  const [first] = waits.toSorted((a, b) => a.until - b.until);
  if (!first || waits.length < doors.length) return undefined;
  return promiseTurn(first.door.room, first.door.kind, desk);
}

type Door = { readonly room: Room; readonly kind: Kind };

/** A card that hangs is edited, one that does not is posted; where it can hang no more, neither. */
async function doorsOf(ref: CardRef, route: Route, desk: Desk): Promise<readonly Door[]> {
  const entry = await desk.ledger.get(keys.card(ref));
  const known = entry && notification.parse(entry.value);
  // A quiet card is shown nowhere, and is looked at to learn whether it stays so.
  if (known?.quiet) return [];
  const rooms = desk.platforms.flatMap((platform: ChatPlatform) => platform.rooms(route));
  return rooms.flatMap((room): readonly Door[] => {
    const own = known?.postings.find(
      (each) =>
        each.note === undefined && each.room.platform === room.platform && each.room.id === room.id,
    );
    if (own?.gone) return [];
    return [{ room, kind: own?.message ? 'edit' : 'post' }];
  });
}
