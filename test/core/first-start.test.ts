import { describe, expect, it } from '@jest/globals';
import { firstStart } from '../../src/first-start.ts';
import { Impossible, Later, type Clock, type GroupRef } from '../../src/index.ts';
import { arnOf, versionOf } from '../commands/asked-of.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { journalOf } from './drawn.ts';
import { handClock, startDesk } from './start-desk.ts';

const home = '111122223333:eu-west-1';
const partner = '444455556666:eu-west-1';
const begin = '2026-11-20T08:00:00.000Z';

/** Registries of twenty groups each, with one version in dev; AWS answers as the test says. */
function registries(clocked: Partial<Clock> = {}) {
  const hand = handClock(begin);
  const clock = { ...hand, ...clocked };
  const ledger = memoryLedger({ now: hand.now });
  const state = { status: 'pending' as const, image: 'one', writes: [] };
  const plain = startDesk({ ledger, clock, state });
  const listed: string[] = [];
  const aws: { groups: (account: string) => void; listing: (n: number) => void } = {
    groups: () => {},
    listing: () => {},
  };
  const registry = {
    ...plain.world.registry,
    async *groups(at: Pick<GroupRef, 'account' | 'region'> = { account: '', region: '' }) {
      aws.groups(at.account);
      for (let n = 0; n < 20; n += 1) yield { ...at, name: `group-${n}` };
    },
    async *modelPackages(group: GroupRef) {
      listed.push(group.name);
      aws.listing(listed.length);
      const lifeCycle = { stage: 'dev', stageStatus: 'Approved' };
      yield versionOf(1, { arn: arnOf(1, group), lifeCycle });
    },
  };
  const pointers = { ...plain.world.pointers, read: async () => undefined };
  const desk = { ...plain, world: { ...plain.world, registry, pointers } };
  const kinds = async (kind: string) =>
    (await journalOf(ledger)).filter((record) => record.kind === kind);
  const summaries = async () => {
    const marks = await ledger.list('agenda/card/registry-summary/', { limit: 10 });
    return marks.map(({ key }) => key.split('/').at(-1));
  };
  return { clock: hand, ledger, desk, aws, listed, kinds, summaries };
}

/** The groups whose import is done, and since when their version is known to stand. */
async function imported({ ledger }: ReturnType<typeof registries>) {
  const shares = await ledger.list('cursor/imported/', { limit: 100 });
  const standings = await ledger.list('standing/', { limit: 100 });
  const since = standings.map(({ key }) => key.split('/').at(-1));
  return { groups: shares.length, since: [...new Set(since)] };
}

describe('a first start that is cut short', () => {
  it('by the death of its process goes on with what is left, as of when it began', async () => {
    const world = registries();
    const { aws, desk, clock, listed, kinds, summaries } = world;
    aws.listing = (n) => {
      if (n === 12) throw new Error('killed');
    };
    await expect(firstStart([home], desk)).rejects.toThrow('killed');
    const before = await imported(world);
    expect(before.groups).toBeLessThan(20);
    expect(before.groups).toBeGreaterThan(0);
    expect(await kinds('imported')).toEqual([]);
    expect(await summaries()).toEqual([]);

    clock.pass(3_600_000);
    listed.splice(0);
    aws.listing = () => {};
    await firstStart([home], desk);
    expect(listed).toHaveLength(20 - before.groups);
    expect(await imported(world)).toEqual({ groups: 20, since: [begin] });
    expect(await kinds('imported')).toMatchObject([{ body: { groups: 20, versions: 20 } }]);
    expect(await summaries()).toEqual([home]);

    listed.splice(0);
    await firstStart([home], desk);
    expect(listed).toEqual([]);
    expect(await kinds('imported')).toHaveLength(1);
  });

  it('by SIGTERM ends without a summary, and the next start has one', async () => {
    const world = registries();
    const { aws, desk, kinds, summaries } = world;
    const stopping = new AbortController();
    aws.listing = (n) => n === 10 && stopping.abort();
    const { rest } = await firstStart([home], desk, stopping.signal);
    await rest;
    expect((await imported(world)).groups).toBeLessThan(20);
    expect(await kinds('imported')).toEqual([]);
    await firstStart([home], desk);
    expect((await imported(world)).groups).toBe(20);
    expect(await summaries()).toEqual([home]);
  });

  it('by SIGTERM while AWS is busy waits for nothing', async () => {
    const stopping = new AbortController();
    const world = registries({ wait: async () => stopping.abort() });
    let asked = 0;
    world.aws.groups = () => {
      asked += 1;
      throw new Later('throttled');
    };
    const { rest } = await firstStart([home, partner], world.desk, stopping.signal);
    await rest;
    expect(asked).toBe(1);
    expect(await world.kinds('imported')).toEqual([]);
  });
});

describe('a first start that must wait', () => {
  it('for AWS goes on when AWS said', async () => {
    const waited: number[] = [];
    const world = registries({ wait: async (ms) => void waited.push(ms) });
    const busy = [new Later('throttled', new Date('2026-11-20T08:00:07Z')), new Later('throttled')];
    world.aws.groups = () => {
      const error = busy.shift();
      if (error) throw error;
    };
    await firstStart([home], world.desk);
    expect(waited).toEqual([7_000, 5_000]);
    expect((await imported(world)).groups).toBe(20);
  });

  it('to be let into one account imports the others, tells it once, and goes on then', async () => {
    const waits: { readonly ms: number; readonly over: () => void }[] = [];
    const wait = (ms: number) => new Promise<void>((over) => void waits.push({ ms, over }));
    const world = registries({ wait });
    const { aws, desk, kinds, summaries } = world;
    aws.groups = (account) => {
      if (account !== '444455556666') return;
      throw new Impossible('sts:AssumeRole failed: AccessDenied (Go away.)', 'Allow it.');
    };
    const { rest } = await firstStart([partner, home], desk);
    expect(await summaries()).toEqual([home]);
    expect(waits.map(({ ms }) => ms)).toEqual([5 * 60_000]);
    waits[0]?.over();
    while (waits.length < 2) await new Promise(setImmediate);
    expect(await kinds('trouble')).toMatchObject([{ body: { about: `registry/${partner}` } }]);

    aws.groups = () => {};
    waits[1]?.over();
    await rest;
    expect(await summaries()).toEqual([home, partner]);
    expect(await kinds('trouble')).toHaveLength(1);
  });
});
