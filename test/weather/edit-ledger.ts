import { sqliteLedger } from '../../adapters/ledger/sqlite.ts';
import type { Ledger } from '../../src/index.ts';

/** Lets a test write to the ledger of a Ringi that is not running: what time, or a crash, would. */
export function editLedger(edit: (ledger: Ledger) => Promise<void>) {
  return async (path: string): Promise<void> => {
    const ledger = sqliteLedger({ path, now: () => new Date() });
    try {
      await edit(ledger);
    } finally {
      ledger.close();
    }
  };
}
