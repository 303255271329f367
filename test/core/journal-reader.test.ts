import { describe, expect, it } from '@jest/globals';
import { journalReader } from '../../src/ledger/journal-reader.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { handClock } from './start-desk.ts';

const minute = 60_000;

async function written(records: number) {
  const clock = handClock('2026-11-20T00:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  for (let n = 0; n < records; n += 1) {
    const kind = n % 2 === 0 ? 'incident' : 'click';
    await ledger.commit([], [{ kind, subject: `s${n}`, body: { n } }]);
    clock.pass(minute);
  }
  return journalReader(ledger);
}

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20) + minutes * minute);

describe('the journal, read for a period', () => {
  it('tells the records of some kinds from then until then, oldest first', async () => {
    const reader = await written(10);
    const found = await reader.between(at(2), at(6), ['incident']);
    expect(found.map(({ subject }) => subject)).toEqual(['s2', 's4']);
    expect(found[0]).toEqual({
      at: '2026-11-20T00:02:00.000Z',
      kind: 'incident',
      subject: 's2',
      body: { n: 2 },
    });
    expect(await reader.between(at(2), at(6), ['trouble'])).toEqual([]);
  });

  it('reads over many pages', async () => {
    const reader = await written(1_300);
    expect(await reader.between(at(0), at(2_000), ['incident'])).toHaveLength(650);
    expect(await reader.between(at(10), at(12), ['incident', 'click'])).toHaveLength(2);
  });

  it('knows since when there are records', async () => {
    expect(await (await written(3)).began()).toBe('2026-11-20T00:00:00.000Z');
    expect(await (await written(0)).began()).toBeUndefined();
    expect(await (await written(0)).between(at(0), at(1), ['incident'])).toEqual([]);
  });
});
