import { describe, expect, it } from '@jest/globals';
import { approve } from '../../handlers/actions/approve.ts';
import { reject } from '../../handlers/actions/reject.ts';
import { rollback } from '../../handlers/actions/rollback.ts';
import { overrideGate } from '../../handlers/actions/override-gate.ts';
import { carry, perform, planOf } from './carry.ts';
import { arnOf, execution, fakeWorld, registered, standing } from './fake-world.ts';

const history = [
  standing('dev', 12, '18'),
  standing('dev', 10, '08'),
  standing('uat', 12, '20'),
  standing('uat', 10, '12'),
  standing('prod', 10, '14'),
];
const v12 = registered(12, {
  approval: 'Approved',
  metadata: { dev: 'Approved', uat: 'Approved', prod: 'PendingManualApproval' },
  lifeCycle: { stage: 'uat', stageStatus: 'Approved' },
});
const v10 = registered(10, {
  approval: 'Approved',
  metadata: { dev: 'Approved', uat: 'Approved', prod: 'Approved' },
  lifeCycle: { stage: 'prod', stageStatus: 'Approved' },
});

describe('rolling back', () => {
  it('moves the pointer and makes both versions say so', async () => {
    const { world, of, pointers } = fakeWorld([v10, v12], history);
    const done = await carry(rollback, execution('rollback', 'uat/10', 12, 'Scores drift.'), world);
    expect(done).toEqual({
      status: 'done',
      standings: [{ stage: 'uat', version: 10, arn: arnOf(10) }],
      touched: [{ view: 'model-package', subject: arnOf(10) }],
    });
    expect(pointers.get('uat')).toMatchObject({ version: 10, previousVersion: 12 });
    expect(of(12)?.metadata).toMatchObject({ dev: 'Approved', uat: 'RolledBack' });
    expect(of(12)?.lifeCycle).toMatchObject({ stage: 'dev', stageStatus: 'Approved' });
    expect(of(10)?.metadata).toMatchObject({ uat: 'Approved', prod: 'Approved' });
    expect(of(10)?.lifeCycle).toMatchObject({ stage: 'prod', stageStatus: 'Approved' });
  });

  it('does the same from an incident’s card, and both versions’ cards are looked at again', async () => {
    const { world, of, pointers } = fakeWorld([v10, v12], history);
    const subject = '111122223333:ap-northeast-1:credit-risk/model-monitor/credit-risk-hourly';
    const card = { view: 'drift', subject };
    const asked = execution('rollback', 'uat/10', 12, 'Scores drift.');
    const decided = { ...asked, decision: { ...asked.decision, card } };
    expect(rollback.target?.(card, 'uat/10', { names: [] })?.target).toBe(
      '111122223333:ap-northeast-1:credit-risk/uat',
    );
    expect(await carry(rollback, decided, world)).toMatchObject({
      status: 'done',
      touched: [
        { view: 'model-package', subject: arnOf(10) },
        { view: 'model-package', subject: arnOf(12) },
      ],
    });
    expect(pointers.get('uat')).toMatchObject({ version: 10, previousVersion: 12 });
    expect(of(12)?.metadata).toMatchObject({ uat: 'RolledBack' });
  });

  it('leaves a version that stands nowhere any more where it was rolled back from', async () => {
    const dev = [standing('dev', 12, '18'), standing('dev', 10, '08')];
    const { world, of } = fakeWorld([v10, v12], dev);
    await carry(rollback, execution('rollback', 'dev/10', 12, 'Scores drift.'), world);
    expect(of(12)?.lifeCycle).toMatchObject({ stage: 'dev', stageStatus: 'RolledBack' });
    expect(of(12)?.metadata).toEqual({ dev: 'RolledBack' });
  });

  it('ends the same wherever it is killed', async () => {
    for (const writes of [0, 1, 2, 3, 4]) {
      const { world, live, pointers, of } = fakeWorld([v10, v12], history);
      const decided = execution('rollback', 'uat/10', 12, 'Scores drift.');
      const plan = await planOf(rollback, decided, world);
      live(writes);
      await perform(rollback, plan, decided, world).catch(() => 'killed');
      live(9);
      expect(await perform(rollback, plan, decided, world)).toMatchObject({ status: 'done' });
      expect(pointers.get('uat')).toMatchObject({ version: 10 });
      expect(of(12)?.metadata['uat']).toBe('RolledBack');
    }
  });

  it.each([
    ['gone', []],
    ['rejected', [{ ...v10, approval: 'Rejected' as const }]],
  ])('refuses a version that is %s', async (_name, others) => {
    const { world, written } = fakeWorld([v12, ...others], history);
    const plan = await planOf(rollback, execution('rollback', 'uat/10'), world);
    expect(plan).toMatchObject({ status: 'failed', because: 'candidateGone' });
    expect(written).toEqual([]);
  });

  it('refuses a version that has never stood there', async () => {
    const { world } = fakeWorld([registered(9), v12], history);
    const plan = await planOf(rollback, execution('rollback', 'uat/9'), world);
    expect(plan).toMatchObject({ status: 'failed' });
  });

  it('takes back what the execution it seized had written by then', async () => {
    const v13 = registered(13);
    const dev = [standing('dev', 12, '18'), standing('dev', 10, '08')];
    const { world, of, live } = fakeWorld([v10, v12, v13], dev);
    const running = execution('approve', 'dev', 13);
    const written = await planOf(approve, running, world);
    live(4);
    await perform(approve, written, running, world).catch(() => 'seized');
    live(99);
    expect(of(13)?.lifeCycle).toMatchObject({ stage: 'dev', stageStatus: 'Approved' });
    const decided = execution('rollback', 'dev/10', 12, 'Scores drift.');
    const plan = await planOf(rollback, decided, world, { ...running, plan: written });
    expect(await perform(rollback, plan, decided, world)).toMatchObject({ status: 'done' });
    expect(of(13)?.metadata).toEqual({});
    expect(of(13)?.lifeCycle).toMatchObject({ stage: 'dev', stageStatus: 'RolledBack' });
    expect(of(12)?.metadata).toEqual({ dev: 'RolledBack' });
  });

  it('seizes its target', () => {
    const card = { view: 'model-package', subject: arnOf(12) };
    expect(rollback.target?.(card, 'uat/10', { names: [] })).toEqual({
      target: '111122223333:ap-northeast-1:credit-risk/uat',
      seizes: true,
    });
  });
});

describe('rejecting', () => {
  it('sets Rejected with the reason, and lets no stage wait for it', async () => {
    const { world, of, written } = fakeWorld([v12]);
    await carry(reject, execution('reject', '', 12, 'Bias report is missing.'), world);
    expect(of(12)?.approval).toBe('Rejected');
    expect(of(12)?.approvalDescription).toContain('Yuki Ito');
    expect(of(12)?.approvalDescription).toContain('Bias report is missing.');
    expect(written).toEqual(['approval Rejected', 'metadata prod Rejected']);
  });
});

describe('overriding a gate', () => {
  it('sets aside the metric of its button, slashes and all', () => {
    expect(overrideGate.waives?.('prod/bias/gender/DI')).toEqual(['bias/gender/DI']);
    expect(overrideGate.stageOf('prod/bias/gender/DI')).toBe('prod');
  });
});
