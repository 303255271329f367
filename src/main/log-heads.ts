import type { Ledger } from '../ledger.ts';
import type { Log } from '../log.ts';

/**
 * The same ledger, with a line in the log for each commit that wrote to the journal: number and
 * hash, as `ringi audit verify --head` takes them. A chain does not notice its own cut tail.
 */
export function logHeads<L extends Ledger>(ledger: L, log: Log): L {
  return {
    ...ledger,
    async commit(changes, journal) {
      const committed = await ledger.commit(changes, journal);
      const head = committed.journal.at(-1);
      if (head) log.info({ head: `${head.n}:${head.hash}` }, 'the journal has grown');
      return committed;
    },
  };
}
