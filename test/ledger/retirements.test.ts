import { describe, expect, it } from '@jest/globals';
import { recordRetirement } from '../../src/ledger/retirements.ts';
import { recordStanding, standingReader } from '../../src/ledger/standings.ts';
import { goodBefore, type Standing } from '../../src/index.ts';
import { memoryLedger } from './memory-ledger.ts';

const group = { account: '111122223333', region: 'eu-west-1', name: 'Credit-Risk' };
const day = (n: number) => `2026-11-${n}T09:00:00.000Z`;
const by = { execution: 'e1', people: ['yuki'] };

function stage() {
  const ledger = memoryLedger({ now: () => new Date(day(28)) });
  const reader = standingReader(ledger);
  const stands = async (version: number, since: string, name = 'prod') => {
    const how = { execution: `e-${since}`, verb: 'promote', people: [] };
    const value: Standing = { stage: name, version, arn: `arn/${version}`, since, by: how };
    await ledger.commit([recordStanding(group, value)]);
  };
  const retire = (version: number, since: string) =>
    ledger.commit([recordRetirement(group, { stage: 'prod', version, since, at: day(27), by })]);
  const ways = async (name = 'prod') => {
    const history = await reader.history(group, name, 40);
    return goodBefore(history).map(({ version }) => version);
  };
  return { stands, retire, ways };
}

describe('a version that was retired from a stage', () => {
  it('is no way back there, for all that it stood there before', async () => {
    const { stands, retire, ways } = stage();
    for (const [version, since] of [
      [9, 10],
      [10, 11],
      [9, 12],
      [11, 13],
      [12, 14],
    ] as const) {
      await stands(version, day(since));
    }
    expect(await ways()).toEqual([11, 9, 10]);
    await retire(9, day(12));
    expect(await ways()).toEqual([11, 10]);
    await retire(9, day(12));
    expect(await ways()).toEqual([11, 10]);
  });

  it('is one again once it has stood there anew', async () => {
    const { stands, retire, ways } = stage();
    await stands(9, day(10));
    await stands(10, day(11));
    await retire(9, day(10));
    expect(await ways()).toEqual([]);
    await stands(9, day(20));
    await stands(11, day(21));
    expect(await ways()).toEqual([9, 10]);
  });

  it('stays one in other stages', async () => {
    const { stands, retire, ways } = stage();
    for (const name of ['prod', 'prod-eu']) {
      await stands(9, day(10), name);
      await stands(10, day(11), name);
    }
    await retire(9, day(10));
    expect([await ways(), await ways('prod-eu')]).toEqual([[], [9]]);
  });
});
