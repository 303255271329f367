import { expect, it } from '@jest/globals';
import type { Change, Ledger } from '../../../src/index.ts';
import { journalEntry, put } from './commits.ts';

/** What is too large or no key is refused before anything is written. */
export function limitsContract(empty: () => Promise<Ledger>): void {
  it('takes 24 changes, and refuses 25', async () => {
    const ledger = await empty();
    await ledger.commit(many(24));
    await expect(ledger.commit(many(25))).rejects.toThrow('at most 24 changes, this one has 25');
  });

  it('takes 200 KiB, and refuses 256 KiB of bytes, changes and journal together', async () => {
    const ledger = await empty();
    await ledger.commit([put('put', 'evidence/1', 'x'.repeat(200 * 1024))]);
    // 90 Ki characters of three bytes each.
    const large = '稟'.repeat(90 * 1024);
    await expect(ledger.commit([put('put', 'evidence/2', large)])).rejects.toThrow('bytes');
    await expect(ledger.commit([], [journalEntry('decided', large)])).rejects.toThrow('bytes');
    expect(await ledger.get('evidence/2')).toBeUndefined();
  });

  it('refuses a key twice, keys of the journal, and what is no key', async () => {
    const ledger = await empty();
    const refused: readonly (readonly [readonly Change[], string])[] = [
      [[put('put', 'a/1', 1), put('create', 'a/1', 2)], 'twice'],
      [[put('put', 'journal/000000000001', 1)], 'journal'],
      [[{ do: 'check', key: 'journal/x', revision: '1' }], 'journal'],
      [[put('put', '', 1)], '1 to 1024 bytes'],
      [[put('put', 'x'.repeat(1025), 1)], '1 to 1024 bytes'],
      [[put('put', 'a/\0', 1)], 'well-formed'],
      [[put('put', 'a/\ud800', 1)], 'well-formed'],
      [[{ ...put('put', 'a/1', 1), due: new Date(Number.NaN) }], 'no date'],
    ];
    for (const [changes, because] of refused) {
      await expect(ledger.commit(changes)).rejects.toThrow(because);
    }
  });

  it('takes a commit of nothing', async () => {
    const ledger = await empty();
    expect(await ledger.commit([])).toEqual({ revisions: new Map(), journal: [] });
  });
}

function many(count: number): readonly Change[] {
  return Array.from({ length: count }, (_, i) => put('put', `click/${i}`, i));
}
