import { expect, it } from '@jest/globals';
import type { Ledger } from '../../../src/index.ts';
import { morning, put } from './commits.ts';

/** The agenda: what has come due, oldest first. */
export function dueContract(empty: () => Promise<Ledger>): void {
  it('finds what has come due under a prefix, oldest first', async () => {
    const ledger = await empty();
    await ledger.commit([
      { ...put('put', 'agenda/card/b', 1), due: at(2) },
      { ...put('put', 'agenda/card/a', 1), due: at(2) },
      { ...put('put', 'agenda/card/c', 1), due: at(1) },
      { ...put('put', 'agenda/card/d', 1), due: at(4) },
      { ...put('put', 'agenda/sweep/a', 1), due: at(0) },
      put('put', 'agenda/card/e', 1),
    ]);
    const dueAt = async (seconds: number, limit = 9) =>
      (await ledger.due('agenda/card/', at(seconds), limit)).map(({ key }) => key);
    expect(await dueAt(0)).toEqual([]);
    expect(await dueAt(2)).toEqual(['agenda/card/c', 'agenda/card/a', 'agenda/card/b']);
    expect(await dueAt(2, 1)).toEqual(['agenda/card/c']);
    expect((await ledger.get('agenda/card/c'))?.due).toEqual(at(1));
  });

  it('takes the due date away with a change that has none', async () => {
    const ledger = await empty();
    await ledger.commit([{ ...put('create', 'agenda/card/a', 1), due: at(0) }]);
    await ledger.commit([put('put', 'agenda/card/a', 2)]);
    expect(await ledger.due('agenda/', at(9), 9)).toEqual([]);
    expect(await ledger.get('agenda/card/a')).not.toHaveProperty('due');
  });
}

function at(seconds: number): Date {
  return new Date(morning.getTime() + seconds * 1000);
}
