import { markCard } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { openCard } from '../ledger/open-card.ts';

/** A commit takes 24 changes. */
const page = 20;

/** Marks every card with something to decide: a room was opened, or a rule may have changed. */
export async function markOpen(desk: Pick<Desk, 'ledger' | 'clock'>): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const entries = await desk.ledger.list('open/', {
      limit: page,
      ...(after === undefined ? {} : { after }),
    });
    const now = desk.clock.now();
    const marks = entries.map(({ value }) => markCard(openCard.parse(value).ref, now));
    if (marks.length > 0) await desk.ledger.commit(marks);
    if (entries.length < page) return;
    after = entries.at(-1)?.key;
  }
}
