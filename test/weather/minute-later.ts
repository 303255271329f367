import type { Ledger } from '../../src/index.ts';
import { clicksNow } from './clicks-now.ts';

/** What a minute does to the ledger of a killed Ringi: its leases run out, its clicks are due. */
export async function minuteLater(ledger: Ledger): Promise<void> {
  for (const { key } of await ledger.list('lease/', { limit: 100 })) {
    const value = { owner: 'killed', until: new Date(0).toISOString() };
    await ledger.commit([{ do: 'put', key, value }]);
  }
  await clicksNow(ledger);
}
