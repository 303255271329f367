import { describe, expect, it } from '@jest/globals';
import { approve } from '../../handlers/actions/approve.ts';
import { promote } from '../../handlers/actions/promote.ts';
import { carry, perform, planOf } from './carry.ts';
import { arnOf, execution, fakeWorld, registered, standing } from './fake-world.ts';

function at(seconds: number): Date {
  return new Date(Date.parse('2026-11-20T09:41:00Z') + seconds * 1000);
}

describe('approving a version', () => {
  it('writes status, stage entries, life cycle, and the pointer last', async () => {
    const { world, written, of, pointers } = fakeWorld(
      [registered(11), registered(12)],
      [standing('dev', 11, '10')],
    );
    const done = await carry(approve, execution('approve', 'dev', 12, 'Good\nnumbers.'), world);
    expect(written).toEqual([
      'approval Approved',
      'metadata dev Approved test PendingManualApproval',
      'life cycle dev Approved',
      'metadata dev Approved',
      'life cycle dev Retired',
      'pointer dev v12',
    ]);
    expect(of(12)?.approvalDescription).toBe(
      'Approved for dev by Kenji Mori, Yuki Ito in Ringi (click-1): Good numbers.',
    );
    expect(pointers.get('dev')).toEqual({
      schema: 1,
      group: 'credit-risk',
      stage: 'dev',
      version: 12,
      modelPackageArn: arnOf(12),
      since: '2026-11-20T09:40:00.000Z',
      decision: 'click-1',
      decidedBy: ['kenji', 'yuki'],
      previousVersion: 11,
    });
    expect(done).toEqual({
      status: 'done',
      standings: [{ stage: 'dev', version: 12, arn: arnOf(12) }],
      touched: [{ view: 'model-package', subject: arnOf(11) }],
    });
  });

  it('says nothing of an earlier version where none stood', async () => {
    const { world, pointers } = fakeWorld([registered(12)]);
    const done = await carry(approve, execution('approve', 'dev'), world);
    expect(pointers.get('dev')).not.toHaveProperty('previousVersion');
    expect(done).toMatchObject({ touched: [] });
  });

  it('ends the same and writes each thing once, wherever it is killed', async () => {
    for (const writes of [0, 1, 2, 3, 4]) {
      const { world, written, live } = fakeWorld([registered(12)]);
      const decided = execution('approve', 'dev');
      const plan = await planOf(approve, decided, world);
      live(writes);
      await perform(approve, plan, decided, world).catch(() => 'killed');
      live(9);
      expect(await perform(approve, plan, decided, world)).toMatchObject({ status: 'done' });
      expect(written).toHaveLength(4);
    }
  });

  it('keeps the description to one line of 1,024 characters', async () => {
    const { world, of } = fakeWorld([registered(12)]);
    await carry(approve, execution('approve', 'dev', 12, `${'x'.repeat(490)}\n\u2028`), world);
    const text = of(12)?.approvalDescription ?? '';
    expect(text).toMatch(/^.{1,1024}$/u);
  });

  it('does not write over what somebody decided meanwhile', async () => {
    const { world, written, change } = fakeWorld([registered(12)]);
    const decided = execution('approve', 'dev');
    const plan = await planOf(approve, decided, world);
    change(registered(12, { approval: 'Rejected' }));
    expect(await perform(approve, plan, decided, world)).toMatchObject({
      status: 'failed',
      because: 'decidedElsewhere',
    });
    expect(written).toEqual([]);
  });

  it('fails, and says what to do, when the version is gone or rejected', async () => {
    const gone = fakeWorld([]);
    expect(await planOf(approve, execution('approve', 'dev'), gone.world)).toMatchObject({
      status: 'failed',
      because: 'gone',
    });
    const rejected = fakeWorld([registered(12, { approval: 'Rejected' })]);
    expect(await planOf(approve, execution('approve', 'dev'), rejected.world)).toMatchObject({
      status: 'failed',
      because: 'rejected',
    });
  });

  it('looks again for a while, then fails, when the registry does not show it', async () => {
    const { world } = fakeWorld([registered(12)]);
    const deaf = { ...world, registry: { ...world.registry, setLifeCycle: async () => {} } };
    const decided = execution('approve', 'dev');
    const plan = await planOf(approve, decided, deaf);
    expect(await perform(approve, plan, decided, deaf, at(0))).toEqual({
      status: 'waiting',
      for: 'readBack',
      lookAgain: at(2),
    });
    expect(await perform(approve, plan, decided, deaf, at(2))).toMatchObject({ lookAgain: at(4) });
    expect(await perform(approve, plan, decided, deaf, at(31))).toMatchObject({
      status: 'failed',
      because: 'notReadBack',
    });
  });

  it('takes a lagging answer for what it is, and writes nothing twice', async () => {
    const { world, written, pointers } = fakeWorld([registered(12)]);
    let lags = true;
    const read = async (...[group, stage]: Parameters<typeof world.pointers.read>) =>
      lags ? undefined : world.pointers.read(group, stage);
    const lagging = { ...world, pointers: { ...world.pointers, read } };
    const decided = execution('approve', 'dev');
    const plan = await planOf(approve, decided, lagging);
    expect(await perform(approve, plan, decided, lagging)).toMatchObject({ status: 'waiting' });
    expect(await perform(approve, plan, decided, lagging)).toMatchObject({ status: 'waiting' });
    lags = false;
    expect(await perform(approve, plan, decided, lagging)).toMatchObject({ status: 'done' });
    expect(pointers.get('dev')).toMatchObject({ version: 12 });
    expect(written).toHaveLength(4);
  });

  it('changes one stage of one group', () => {
    const card = {
      view: 'model-package',
      subject: arnOf(12).toUpperCase().replace('ARN:AWS', 'arn:aws'),
    };
    expect(approve.target?.(card, 'dev', { names: ['dev'] })).toEqual({
      target: '111122223333:ap-northeast-1:credit-risk/dev',
    });
  });
});

describe('promoting a version', () => {
  const before = [
    standing('dev', 12, '18'),
    standing('dev', 11, '10'),
    standing('test', 12, '19'),
    standing('uat', 10, '12'),
  ];

  it('writes the entry of the stage and of the next one, and the highest stage as life cycle', async () => {
    const { world, written, of } = fakeWorld(
      [
        registered(10),
        registered(12, {
          approval: 'Approved',
          metadata: { dev: 'Approved', test: 'Approved', uat: 'PendingManualApproval' },
          lifeCycle: { stage: 'test', stageStatus: 'Approved' },
        }),
      ],
      before,
    );
    await carry(promote, execution('promote', 'uat'), world);
    expect(written).toEqual([
      'metadata uat Approved prod PendingManualApproval',
      'life cycle uat Approved',
      'metadata uat Approved',
      'life cycle uat Retired',
      'pointer uat v12',
    ]);
    expect(of(12)?.metadata).toEqual({
      dev: 'Approved',
      test: 'Approved',
      uat: 'Approved',
      prod: 'PendingManualApproval',
    });
  });

  it('lets the replaced version say where it stands now, and what it waits for no more', async () => {
    const v11 = registered(11, {
      approval: 'Approved',
      metadata: { dev: 'Approved', test: 'PendingManualApproval', owner: 'risk' },
      lifeCycle: { stage: 'dev', stageStatus: 'Approved' },
    });
    const { world, of } = fakeWorld([v11, registered(12)], [standing('dev', 11, '10')]);
    await carry(approve, execution('approve', 'dev'), world);
    expect(of(11)?.metadata).toEqual({ dev: 'Approved', owner: 'risk' });
    expect(of(11)?.lifeCycle).toMatchObject({ stage: 'dev', stageStatus: 'Retired' });
    const both = [standing('dev', 11, '10'), standing('test', 11, '11')];
    const higher = fakeWorld([v11, registered(12, { approval: 'Approved' })], both);
    await carry(promote, execution('promote', 'test'), higher.world);
    expect(higher.of(11)?.lifeCycle).toMatchObject({ stage: 'dev', stageStatus: 'Approved' });
  });

  it('goes on where the replaced version is gone by then', async () => {
    const { world, remove } = fakeWorld(
      [registered(11), registered(12)],
      [standing('dev', 11, '10')],
    );
    const decided = execution('approve', 'dev');
    const plan = await planOf(approve, decided, world);
    remove(11);
    expect(await perform(approve, plan, decided, world)).toMatchObject({ status: 'done' });
  });

  it('has no next stage to announce after the last', async () => {
    const { world, of } = fakeWorld(
      [registered(12, { approval: 'Approved' })],
      [...before, standing('uat', 12, '20')].toReversed(),
    );
    await carry(promote, execution('promote', 'prod'), world);
    expect(of(12)?.metadata['prod']).toBe('Approved');
    expect(of(12)?.lifeCycle).toMatchObject({ stage: 'prod', stageStatus: 'Approved' });
  });
});
