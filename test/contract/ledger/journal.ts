import { expect, it } from '@jest/globals';
import { Conflict, emptyChain, journalKey, verify } from '../../../src/index.ts';
import type { Ledger } from '../../../src/index.ts';
import { journalEntry, morning, put } from './commits.ts';

/** The ledger alone numbers and chains the journal. */
export function journalContract(empty: () => Promise<Ledger>): void {
  it('numbers, dates and chains the records inside the commit', async () => {
    const ledger = await empty();
    const first = await ledger.commit(
      [put('put', 'a/1', 1)],
      [journalEntry('decided'), journalEntry('refused')],
    );
    const second = await ledger.commit([], [journalEntry('ended', { ok: true })]);
    expect([...first.journal, ...second.journal].map(({ n }) => n)).toEqual([1, 2, 3]);
    expect([...first.revisions.keys()]).toEqual(['a/1']);
    const records = await ledger.list('journal/', { limit: 9 });
    expect(records.map(({ key }) => key)).toEqual([1, 2, 3].map(journalKey));
    expect(records[0]?.value).toMatchObject({ previous: emptyChain.hash });
    expect(records[2]?.value).toEqual({
      kind: 'ended',
      subject: 'credit-risk',
      body: { ok: true },
      n: 3,
      at: morning.toISOString(),
      previous: first.journal[1]?.hash,
      hash: second.journal[0]?.hash,
    });
    expect(await verify(ledger, second.journal[0])).toEqual({
      status: 'whole',
      head: second.journal[0],
    });
  });

  it('leaves no gap after a conflict', async () => {
    const ledger = await empty();
    await ledger.commit([put('put', 'a/1', 1)], [journalEntry('decided')]);
    await expect(ledger.commit([put('create', 'a/1', 1)], [journalEntry('x')])).rejects.toThrow(
      Conflict,
    );
    const { journal } = await ledger.commit([], [journalEntry('decided')]);
    expect(journal[0]?.n).toBe(2);
    expect(await verify(ledger)).toMatchObject({ status: 'whole' });
  });
}
