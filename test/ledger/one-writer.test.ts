import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLedger } from '../../adapters/ledger/read-ledger.ts';
import { sqliteLedger } from '../../adapters/ledger/sqlite.ts';
import { Impossible } from '../../src/index.ts';
import { emptyFolder } from './empty-folder.ts';
import { startWriter } from './start-writer.ts';
import type { Writer } from './start-writer.ts';

describe('the file of a ledger', () => {
  let folder = '';
  let path = '';
  const writers: Writer[] = [];
  const start = () => {
    const writer = startWriter(path, 'hold');
    writers.push(writer);
    return writer;
  };
  beforeEach(async () => {
    folder = await emptyFolder();
    path = `${folder}/ringi.db`;
  });
  afterEach(async () => {
    for (const writer of writers.splice(0)) await writer.kill();
    await rm(folder, { recursive: true });
  });

  it('has one process that writes: a second is refused with a sentence that names the first', async () => {
    const writer = start();
    expect(await writer.says()).toBe('open');
    expect(() => sqliteLedger({ path, now })).toThrow(Impossible);
    expect(() => sqliteLedger({ path, now })).toThrow(
      new RegExp(`^process ${writer.pid} \\(since 20.*Z\\) writes to .*ringi\\.db already$`),
    );
  });

  it('is free at once when that process was killed', async () => {
    const writer = start();
    await writer.says();
    await writer.kill();
    const ledger = sqliteLedger({ path, now });
    expect(await ledger.list('left/', { limit: 1 })).toEqual([]);
    ledger.close();
  });

  it('is free at once when it was closed, and not before', async () => {
    const first = sqliteLedger({ path, now });
    expect(() => sqliteLedger({ path, now })).toThrow(`process ${process.pid} `);
    const other = start();
    expect(await other.says()).toMatch(/^refused: Impossible: process \d+ /);
    await first.commit([{ do: 'put', key: 'a/1', value: 1 }]);
    first.close();
    first.close();
    const second = sqliteLedger({ path, now });
    expect((await second.get('a/1'))?.value).toBe(1);
    second.close();
  });

  it('lets one of five in that start in the same moment', async () => {
    const said = await Promise.all([1, 2, 3, 4, 5].map(() => start().says()));
    expect(said.filter((line) => line === 'open')).toHaveLength(1);
    expect(said.filter((line) => line?.includes('writes to'))).toHaveLength(4);
  });

  it('is read beside the one that writes, which sees nothing of it', async () => {
    const ledger = sqliteLedger({ path, now });
    await ledger.commit([{ do: 'put', key: 'a/1', value: 1 }]);
    const reader = readLedger(path);
    expect((await reader.get('a/1'))?.value).toBe(1);
    await ledger.commit([{ do: 'put', key: 'a/1', value: 2 }]);
    expect((await reader.get('a/1'))?.value).toBe(2);
    reader.close();
    ledger.close();
  });

  it('is read when nobody writes, too', async () => {
    const ledger = sqliteLedger({ path, now });
    await ledger.commit([{ do: 'put', key: 'a/1', value: 1 }]);
    ledger.close();
    const reader = readLedger(path);
    expect(await reader.list('a/', { limit: 9 })).toHaveLength(1);
    reader.close();
    const again = sqliteLedger({ path, now });
    expect(await again.list('a/', { limit: 9 })).toHaveLength(1);
    again.close();
  });
});

function now(): Date {
  return new Date('2026-11-20T08:41:00.000Z');
}
