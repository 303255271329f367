import { expect, it } from '@jest/globals';
import { Conflict } from '../../../src/index.ts';
import type { Json, Ledger } from '../../../src/index.ts';
import { journalEntry, put } from './commits.ts';

/** A commit is all or nothing, and built on what was read. */
export function changesContract(empty: () => Promise<Ledger>): void {
  it('creates what is absent, and answers its revision', async () => {
    const ledger = await empty();
    const { revisions } = await ledger.commit([put('create', 'click/1', { by: '青木', n: 1.5 })]);
    expect(await ledger.get('click/1')).toEqual({
      key: 'click/1',
      value: { by: '青木', n: 1.5 },
      revision: revisions.get('click/1'),
    });
    expect(await ledger.get('click/2')).toBeUndefined();
  });

  it('creates a key once', async () => {
    const ledger = await empty();
    await ledger.commit([put('create', 'click/1', 'first')]);
    await expect(ledger.commit([put('create', 'click/1', 'second')])).rejects.toThrow(Conflict);
    expect((await ledger.get('click/1'))?.value).toBe('first');
  });

  it('replaces, deletes and checks only the revision that was read', async () => {
    const ledger = await empty();
    const old = await written(ledger, 'round/a', 1);
    const now = await written(ledger, 'round/a', 2);
    for (const change of [
      { do: 'replace', key: 'round/a', value: 3, revision: old },
      { do: 'delete', key: 'round/a', revision: old },
      { do: 'check', key: 'round/a', revision: old },
      { do: 'check', key: 'round/b', revision: old },
    ] as const) {
      await expect(ledger.commit([change])).rejects.toMatchObject({ keys: [change.key] });
    }
    await ledger.commit([{ do: 'check', key: 'round/a', revision: now }]);
    expect(await ledger.get('round/a')).toMatchObject({ value: 2, revision: now });
    await ledger.commit([{ do: 'delete', key: 'round/a', revision: now }]);
    expect(await ledger.get('round/a')).toBeUndefined();
  });

  it('never uses a revision twice, not even after delete and create', async () => {
    const ledger = await empty();
    const seen = [await written(ledger, 'round/a', 1), await written(ledger, 'round/a', 1)];
    await ledger.commit([{ do: 'delete', key: 'round/a', revision: seen[1] ?? '' }]);
    const { revisions } = await ledger.commit([
      put('create', 'round/a', 1),
      put('create', 'round/b', 1),
    ]);
    seen.push(...revisions.values(), await written(ledger, 'round/a', 1));
    expect(new Set(seen).size).toBe(5);
  });

  it('writes all or nothing, and names every key that conflicts', async () => {
    const ledger = await empty();
    await ledger.commit([put('put', 'round/a', 1), put('put', 'round/b', 1)]);
    const commit = ledger.commit(
      [
        put('put', 'card/1', 1),
        put('create', 'round/a', 2),
        { do: 'delete', key: 'round/b', revision: 'no such' },
      ],
      [journalEntry('decided')],
    );
    await expect(commit).rejects.toMatchObject({ keys: ['round/a', 'round/b'] });
    expect(await ledger.get('card/1')).toBeUndefined();
    expect(await ledger.list('journal/', { limit: 10 })).toEqual([]);
  });

  it('hands out copies: a value that is changed afterwards is not changed in the ledger', async () => {
    const ledger = await empty();
    const votes = ['aiko'];
    await ledger.commit([put('put', 'round/a', votes)]);
    votes.push('kenji');
    expect((await ledger.get('round/a'))?.value).toEqual(['aiko']);
  });

  it('keeps hostile text and names', async () => {
    const ledger = await empty();
    const value: Json = JSON.parse(
      '{"__proto__":{"a":1},"<!channel>":"\\u0000\\ud800 🏯 \\u202e"}',
    );
    await ledger.commit([put('put', "x/'; DROP TABLE record;--%_", value)]);
    const [found] = await ledger.list("x/'", { limit: 10 });
    expect(JSON.stringify(found?.value)).toBe(JSON.stringify(value));
  });
}

async function written(ledger: Ledger, key: string, value: Json): Promise<string> {
  const { revisions } = await ledger.commit([put('put', key, value)]);
  return revisions.get(key) ?? '';
}
