import { expect, it } from '@jest/globals';
import type { Ledger } from '../../../src/index.ts';
import { morning, put } from './commits.ts';

/** Records come by prefix, in byte order, in pages. */
export function pagesContract(empty: () => Promise<Ledger>): void {
  it('lists by prefix in byte order, which is not the order of UTF-16', async () => {
    const ledger = await empty();
    // U+FF5E comes after the surrogates of U+1F3EF in UTF-16, and before it in UTF-8.
    const keys = ['r/', 'r/A', 'r/B/1', 'r/a', 'r/a/1', 'r/é', 'r/～', 'r/🏯', 'r/\u{10ffff}z'];
    const others = ['q/z', 'r.', 'r0', 's/'];
    const all = [...keys, ...others].toReversed();
    await ledger.commit(all.map((key) => put('put', key, 1)));
    expect(await keysOf(ledger, 'r/', { limit: 99 })).toEqual(keys);
    expect(await keysOf(ledger, 'r/', { limit: 99, reverse: true })).toEqual(keys.toReversed());
    expect(await keysOf(ledger, 'r/a', { limit: 99 })).toEqual(['r/a', 'r/a/1']);
    expect(await keysOf(ledger, 'r/%', { limit: 99 })).toEqual([]);
  });

  it('pages forward and back without a gap or a double', async () => {
    const ledger = await empty();
    const keys = ['p/1', 'p/2', 'p/3', 'p/4', 'p/5'];
    await ledger.commit(keys.map((key) => put('put', key, 1)));
    expect(await keysOf(ledger, 'p/', { limit: 2 })).toEqual(['p/1', 'p/2']);
    expect(await keysOf(ledger, 'p/', { after: 'p/2', limit: 2 })).toEqual(['p/3', 'p/4']);
    expect(await keysOf(ledger, 'p/', { after: 'p/4', limit: 2 })).toEqual(['p/5']);
    expect(await keysOf(ledger, 'p/', { before: 'p/4', reverse: true, limit: 2 })).toEqual([
      'p/3',
      'p/2',
    ]);
    expect(await keysOf(ledger, 'p/', { after: 'p/1', before: 'p/4', limit: 9 })).toEqual([
      'p/2',
      'p/3',
    ]);
    // Bounds outside of the prefix do not widen it.
    expect(await keysOf(ledger, 'p/5', { after: 'p/1', before: 'z', limit: 9 })).toEqual(['p/5']);
  });

  it('refuses a prefix without its first segment, and a limit that is none', async () => {
    const ledger = await empty();
    for (const prefix of ['', 'round', '/']) {
      await expect(ledger.list(prefix, { limit: 1 })).rejects.toThrow('first segment');
      await expect(ledger.due(prefix, morning, 1)).rejects.toThrow('first segment');
    }
    await expect(ledger.list('round/', { limit: -1 })).rejects.toThrow('limit');
  });
}

async function keysOf(
  ledger: Ledger,
  prefix: string,
  page: Parameters<Ledger['list']>[1],
): Promise<readonly string[]> {
  return (await ledger.list(prefix, page)).map(({ key }) => key);
}
