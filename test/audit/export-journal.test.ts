import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { exportJournal, verify } from '../../src/index.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';

describe('the exported journal', () => {
  it('has one line a record, in the order of the chain', async () => {
    const lines = await exported(1100);
    expect(lines).toHaveLength(1100);
    expect(lines.every((line) => /^\{[^\n]*\}\n$/.test(line))).toBe(true);
    expect(lines.map((line) => JSON.parse(line).n)).toEqual(lines.map((_, i) => i + 1));
  });

  it('is empty for a ledger without a record', async () => {
    expect(await exported(0)).toEqual([]);
  });

  it('can be checked with nothing but SHA-256', async () => {
    let previous = '0'.repeat(64);
    for (const line of await exported(3)) {
      const hash = JSON.parse(line).hash;
      const unsealed = line.trimEnd().replace(`"hash":"${hash}",`, '');
      expect(createHash('sha256').update(unsealed).digest('hex')).toBe(hash);
      expect(JSON.parse(line).previous).toBe(previous);
      previous = hash;
    }
  });
});

async function exported(count: number): Promise<readonly string[]> {
  const ledger = memoryLedger({ now: () => new Date('2026-11-20T08:41:00.000Z') });
  for (let n = 0; n < count; n += 1) {
    const body = { reason: 'Better than v11.\nReally: 「良い」', n };
    await ledger.commit([], [{ kind: 'decided', subject: 'credit-risk', body }]);
  }
  expect(await verify(ledger)).toMatchObject({ status: 'whole', head: { n: count } });
  const lines: string[] = [];
  for await (const line of exportJournal(ledger)) lines.push(line);
  return lines;
}
