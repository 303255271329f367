import { rm } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { sqliteLedger } from '../../adapters/ledger/sqlite.ts';
import { verify } from '../../src/index.ts';
import type { Ledger } from '../../src/index.ts';
import { emptyFolder } from './empty-folder.ts';
import { startWriter } from './start-writer.ts';

describe('a ledger whose process is killed amid its commits', () => {
  it('keeps every commit that was answered, none by half, and a whole chain', async () => {
    const folder = await emptyFolder();
    const path = `${folder}/ringi.db`;
    let answered = 0;
    for (const more of [1, 2, 23, 60, 7]) {
      answered = await writeAndDie(path, answered + more);
      const ledger = sqliteLedger({ path, now: () => new Date() });
      const left = await keysOf(ledger, 'left/');
      expect(left).toEqual(await keysOf(ledger, 'right/'));
      // The last commit may have been written, and its answer lost.
      expect(left.length - answered).toBeGreaterThanOrEqual(0);
      const verification = await verify(ledger);
      expect(verification).toMatchObject({ status: 'whole', head: { n: 2 * left.length } });
      ledger.close();
      answered = left.length;
    }
    await rm(folder, { recursive: true });
  });
});

/** The last commit that the killed process said was answered. */
async function writeAndDie(path: string, until: number): Promise<number> {
  const writer = startWriter(path, 'write');
  let answered = 0;
  for (let line = await writer.says(); line !== undefined; line = await writer.says()) {
    answered = Math.max(answered, Number(line) || 0);
    if (answered === until) await writer.kill();
  }
  return answered;
}

async function keysOf(ledger: Ledger, prefix: string): Promise<readonly string[]> {
  const entries = await ledger.list(prefix, { limit: 100_000 });
  return entries.map(({ key }) => key.slice(prefix.length));
}
