import { markCard } from '../agenda.ts';
import type { CardRef } from '../card.ts';
import type { Room } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { Conflict } from '../errors.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import { notification } from '../notification.ts';
import { postingIn } from '../posting-in.ts';
import { cardsToHang } from './cards-to-hang.ts';

/** A commit takes 24 changes. */
const batch = 20;

/**
 * A room takes posts from now on: what was given up there, such as in a private channel before the
 * invitation, is forgotten, and every card that belongs into a room is looked at.
 */
export async function hangAgain(room: Room, desk: Pick<Desk, 'ledger' | 'clock'>): Promise<void> {
  let marks: Change[] = [];
  for await (const ref of cardsToHang(desk)) {
    await forgive(ref, room, desk);
    marks.push(markCard(ref, desk.clock.now()));
    if (marks.length < batch) continue;
    await desk.ledger.commit(marks);
    marks = [];
  }
  if (marks.length > 0) await desk.ledger.commit(marks);
}

async function forgive(ref: CardRef, room: Room, desk: Pick<Desk, 'ledger'>): Promise<void> {
  const entry = await desk.ledger.get(keys.card(ref));
  if (!entry) return;
  const { postings, ...rest } = notification.parse(entry.value);
  const lost = postingIn(postings, room);
  if (!lost?.gone) return;
  const { key, revision } = entry;
  const left = postings.filter((each) => each !== lost);
  try {
    await desk.ledger.commit([
      { do: 'replace', key, value: { ...rest, postings: left }, revision },
    ]);
  } catch (error) {
    // It is being drawn at this moment.
    if (error instanceof Conflict) return forgive(ref, room, desk);
    throw error;
  }
}
