import { afterEach, describe } from '@jest/globals';
import type { Ledger } from '../../src/index.ts';
import { changesContract } from './ledger/changes.ts';
import { morning } from './ledger/commits.ts';
import { dueContract } from './ledger/due.ts';
import { interleavingsContract } from './ledger/interleavings.ts';
import { journalContract } from './ledger/journal.ts';
import { limitsContract } from './ledger/limits.ts';
import { pagesContract } from './ledger/pages.ts';

/** An empty ledger whose records are dated by `now`, and how to let go of it. */
export type OpenLedger = (now: () => Date) => Promise<{
  readonly ledger: Ledger;
  readonly close: () => Promise<void>;
}>;

/** What every engine promises. */
export function ledgerContract(name: string, open: OpenLedger): void {
  describe(`the ledger in ${name}`, () => {
    const closers: (() => Promise<void>)[] = [];
    const empty = async () => {
      const { ledger, close } = await open(() => morning);
      closers.push(close);
      return ledger;
    };
    afterEach(async () => {
      for (const close of closers.splice(0)) await close();
    });

    changesContract(empty);
    pagesContract(empty);
    dueContract(empty);
    limitsContract(empty);
    journalContract(empty);
    interleavingsContract(empty);
  });
}
