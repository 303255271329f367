import type { CardRef } from '../card.ts';
import type { Desk } from '../desk.ts';
import { inventory } from '../inventory.ts';
import type { Entry } from '../ledger.ts';
import { openCard } from '../ledger/open-card.ts';
import { trouble } from '../trouble.ts';

const page = 50;

/** So long a trouble is news to a room that is opened, in ms. */
const news = 24 * 60 * 60_000;

/** Every card that belongs into its rooms now: with something to decide, a summary, a trouble. */
export async function* cardsToHang({
  ledger,
  clock,
}: Pick<Desk, 'ledger' | 'clock'>): AsyncIterable<CardRef> {
  for await (const { key, value } of all('inventory/', ledger)) {
    const subject = key.slice('inventory/'.length);
    if (inventory.parse(value).versions > 0) yield { view: 'registry-summary', subject };
  }
  const since = new Date(clock.now().getTime() - news);
  for await (const { value } of all('trouble/', ledger)) {
    const { id, at } = trouble.parse(value);
    if (new Date(at) >= since) yield { view: 'trouble', subject: id };
  }
  for await (const { value } of all('open/', ledger)) yield openCard.parse(value).ref;
}

async function* all(prefix: string, ledger: Desk['ledger']): AsyncIterable<Entry> {
  let after: string | undefined;
  for (;;) {
    const from = { limit: page, ...(after === undefined ? {} : { after }) };
    const entries = await ledger.list(prefix, from);
    yield* entries;
    if (entries.length < page) return;
    after = entries.at(-1)?.key;
  }
}
