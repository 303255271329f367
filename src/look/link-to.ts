import type { CardRef } from '../card.ts';
import type { Room } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { keys } from '../ledger/keys.ts';
import { notification } from '../notification.ts';

/** Where a card hangs, for somebody in this room: there if it can be, else in any of that chat. */
export async function linkTo(
  ref: CardRef,
  room: Room,
  desk: Pick<Desk, 'ledger' | 'platforms'>,
): Promise<string | undefined> {
  const entry = await desk.ledger.get(keys.card(ref));
  const platform = desk.platforms.find(({ name }) => name === room.platform);
  if (!entry || !platform) return undefined;
  const hanging = notification
    .parse(entry.value)
    .postings.filter((each) => each.room.platform === room.platform && each.note === undefined)
    .flatMap(({ message }) => (message ? [message] : []));
  const message = hanging.find((each) => each.room.id === room.id) ?? hanging[0];
  return message && platform.link(message);
}
