import type { Ledger } from '../../src/index.ts';

/** Makes every sweep due, as ten minutes would. */
export async function sweepNow(ledger: Ledger): Promise<void> {
  for (const { key, value } of await ledger.list('agenda/sweep/', { limit: 10 })) {
    await ledger.commit([{ do: 'put', key, value, due: new Date() }]);
  }
}
