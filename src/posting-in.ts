import type { Room } from './chat.ts';
import type { Posting } from './notification.ts';

/** A card's own message in a room, or its note of this key there, among its postings. */
export function postingIn(
  postings: readonly Posting[],
  { platform, id }: Room,
  note?: string,
): Posting | undefined {
  return postings.find(
    ({ room, ...each }) => room.platform === platform && room.id === id && each.note === note,
  );
}
