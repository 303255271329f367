import type { CardRef } from '../card.ts';
import type { Room } from '../chat.ts';
import type { Desk } from '../desk.ts';
import { Conflict } from '../errors.ts';
import { keys } from '../ledger/keys.ts';
import { openCard } from '../ledger/open.ts';
import { notification, type Posting } from '../notification.ts';

const page = 50;

/**
 * A room that took no post, such as a private channel before the invitation, takes them now: what
 * was given up there is forgotten, for every card with something to decide and every summary.
 */
export async function hangAgain(room: Room, desk: Pick<Desk, 'ledger'>): Promise<void> {
  for (const { key } of await desk.ledger.list('inventory/', { limit: page })) {
    const subject = key.slice('inventory/'.length);
    await forgive({ view: 'registry-summary', subject }, room, desk);
  }
  let after: string | undefined;
  for (;;) {
    const from = { limit: page, ...(after === undefined ? {} : { after }) };
    const entries = await desk.ledger.list('open/', from);
    for (const { value } of entries) await forgive(openCard.parse(value).ref, room, desk);
    if (entries.length < page) return;
    after = entries.at(-1)?.key;
  }
}

async function forgive(ref: CardRef, room: Room, desk: Pick<Desk, 'ledger'>): Promise<void> {
  const entry = await desk.ledger.get(keys.card(ref));
  if (!entry) return;
  const { postings, ...rest } = notification.parse(entry.value);
  const left = postings.filter((each) => !isLost(each, room));
  if (left.length === postings.length) return;
  const { key, revision } = entry;
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

function isLost({ gone, room: { platform, id } }: Posting, room: Room): boolean {
  return gone === true && platform === room.platform && id === room.id;
}
