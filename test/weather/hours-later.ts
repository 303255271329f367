import { execution, type Ledger } from '../../src/index.ts';
import { minuteLater } from './minute-later.ts';

/** What hours do to the ledger of a killed Ringi: what was decided is no longer to be begun. */
export async function hoursLater(ledger: Ledger): Promise<void> {
  await minuteLater(ledger);
  for (const { key, value } of await ledger.list('execution/', { limit: 100 })) {
    const decided = execution.parse(value);
    if (decided.status !== 'queued') continue;
    await ledger.commit([
      { do: 'put', key, value: { ...decided, startBy: new Date(0).toISOString() } },
    ]);
  }
}
