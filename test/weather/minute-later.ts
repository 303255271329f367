import { execution, type Ledger } from '../../src/index.ts';
import { clicksNow } from './clicks-now.ts';

const minute = 61_000;

/**
 * What a minute does to the ledger of a killed Ringi: its leases run out, its clicks are due, and
 * what it had begun was begun a minute before.
 */
export async function minuteLater(ledger: Ledger): Promise<void> {
  for (const { key } of await ledger.list('lease/', { limit: 100 })) {
    const value = { owner: 'killed', until: new Date(0).toISOString() };
    await ledger.commit([{ do: 'put', key, value }]);
  }
  for (const { key, value } of await ledger.list('execution/', { limit: 100 })) {
    const { begun, ...rest } = execution.parse(value);
    if (rest.status !== 'started') continue;
    const earlier = Object.entries(begun).map(([name, at]) => {
      return [name, new Date(new Date(at).getTime() - minute).toISOString()];
    });
    const entry = { ...rest, begun: Object.fromEntries(earlier) };
    await ledger.commit([{ do: 'put', key, value: entry }]);
  }
  await clicksNow(ledger);
}
