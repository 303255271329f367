import { describe, expect, it } from '@jest/globals';
import { retire } from '../../handlers/actions/retire.ts';
import { rollback } from '../../handlers/actions/rollback.ts';
import { carry, perform, planOf } from './carry.ts';
import { arnOf, execution, fakeWorld, registered, standing } from './fake-world.ts';

const history = [
  standing('uat', 9, '15'),
  standing('prod', 12, '19'),
  standing('prod', 10, '14'),
  standing('prod', 9, '10'),
];
const v9 = registered(9, {
  approval: 'Approved',
  metadata: { uat: 'Approved', prod: 'Approved' },
  lifeCycle: { stage: 'uat', stageStatus: 'Approved' },
});
const asked = (on: string) => execution('retire', on, 12, 'Its features are gone.');

describe('retiring a version from a stage', () => {
  it('writes down that it is no way back, and its entry says so; nothing that serves changes', async () => {
    const { world, of, pointers, written } = fakeWorld([v9], history);
    expect(await carry(retire, asked('prod/9'), world)).toEqual({
      status: 'done',
      standings: [],
      retired: [{ stage: 'prod', version: 9, since: '2026-11-10T09:00:00.000Z' }],
      touched: [{ view: 'model-package', subject: arnOf(9) }],
    });
    expect(of(9)).toMatchObject({
      approval: 'Approved',
      metadata: { uat: 'Approved', prod: 'Retired' },
      lifeCycle: { stage: 'uat', stageStatus: 'Approved' },
    });
    expect(pointers.size).toBe(0);
    expect(written).toEqual(['metadata prod Retired']);
  });

  it('makes a version that stands nowhere Retired in its life cycle', async () => {
    const { world, of } = fakeWorld([registered(10)], history);
    await carry(retire, asked('prod/10'), world);
    expect(of(10)?.lifeCycle).toMatchObject({ stage: 'prod', stageStatus: 'Retired' });
  });

  it('ends the same wherever it is killed', async () => {
    for (const writes of [0, 1]) {
      const { world, of, live } = fakeWorld([registered(10)], history);
      const plan = await planOf(retire, asked('prod/10'), world);
      live(writes);
      await perform(retire, plan, asked('prod/10'), world).catch(() => 'killed');
      live(9);
      const done = await perform(retire, plan, asked('prod/10'), world);
      expect(done).toMatchObject({ status: 'done', retired: [{ version: 10 }] });
      expect(of(10)?.metadata).toEqual({ prod: 'Retired' });
    }
  });

  it('can be said of a version that is no longer in the registry', async () => {
    const { world } = fakeWorld([], history);
    expect(await carry(retire, asked('prod/9'), world)).toMatchObject({ status: 'done' });
  });

  it.each([
    ['stands', 'prod/12', 'stillStands'],
    ['has never stood', 'prod/7', 'noWayBack'],
  ])('refuses one that %s there', async (_how, on, because) => {
    const { world, written } = fakeWorld([v9], history);
    const plan = await planOf(retire, asked(on), world);
    expect(plan).toMatchObject({ status: 'failed', because });
    expect(written).toEqual([]);
  });

  it('refuses one that was rolled back from: it is no way back as it is', async () => {
    const back = [standing('prod', 10, '20', 'rollback'), ...history];
    const { world } = fakeWorld([v9], back);
    expect(await planOf(retire, asked('prod/12'), world)).toMatchObject({ because: 'noWayBack' });
  });

  it('holds the stage, and gives way to a rollback', () => {
    const card = { view: 'left-overs', subject: '111122223333:ap-northeast-1:credit-risk' };
    expect(retire.target?.(card, 'prod/9', { names: [] })).toEqual({
      target: '111122223333:ap-northeast-1:credit-risk/prod',
    });
    expect(retire.stageOf('prod/9')).toBe('prod');
  });

  it('is respected by a rollback that was asked for before', async () => {
    const since = history.map((each) =>
      each.version === 9 ? { ...each, retired: true as const } : each,
    );
    const { world } = fakeWorld([v9], since);
    const plan = await planOf(rollback, execution('rollback', 'prod/9', 12, 'Drift.'), world);
    expect(plan).toMatchObject({ status: 'failed', because: 'candidateGone' });
  });
});
