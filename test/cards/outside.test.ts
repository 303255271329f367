import { describe, expect, it } from '@jest/globals';
import type { Execution, Recorded, Seen } from '../../src/index.ts';
import { modelPackageCard } from '../../handlers/cards/model-package.ts';
import type { Judged, Shown } from '../../handlers/cards/model-package/seen.ts';
import { arnOf, at, decided, records, rungs, seenAt, vote } from './world.ts';

const console = { arn: 'arn:aws:sts::111122223333:assumed-role/DataScience/mia' };

/** What is told when the world goes from one look to the next. */
function told(
  before: Seen<Judged, Shown>,
  after: Seen<Judged, Shown>,
  recorded: Partial<Recorded> = {},
) {
  return modelPackageCard.outside(
    modelPackageCard.known(before, records()),
    after,
    records(recorded),
  );
}

/** What is told of a version that is met for the first time. */
function first(seen: Seen<Judged, Shown>, recorded: Partial<Recorded> = {}) {
  return modelPackageCard.firstSeen?.(seen, records(recorded));
}

/** The execution that approved v12 for dev. */
function approving(more: Partial<Execution> = {}): Execution {
  const { execution } = decided(1, [vote('yuki', 'approve', 'dev', '09:40')], '09:41');
  const plan = {
    packages: [
      {
        arn: arnOf(12),
        approval: { from: 'PendingManualApproval', to: 'Approved', description: 'Approved' },
        metadata: { dev: 'Approved', test: 'PendingManualApproval' },
        lifeCycle: { stage: 'dev', stageStatus: 'Approved', stageDescription: 'Approved' },
      },
    ],
    standings: [{ stage: 'dev', version: 12, arn: arnOf(12) }],
    touched: [],
  };
  return { ...execution, plan, ...more };
}

const pending = seenAt(0);
const approved = seenAt(0, {
  judged: { approval: 'Approved' },
  shown: { modifiedAt: at('09:40'), modifiedBy: console },
});

describe('what was changed outside Ringi', () => {
  it('is nothing when nothing changed', () => {
    expect(told(pending, pending)).toEqual([]);
  });

  it('names who approved in the console, as far as AWS says', () => {
    expect(told(pending, approved)).toEqual([
      {
        what: 'approval',
        before: 'PendingManualApproval',
        after: 'Approved',
        by: console,
        at: at('09:40'),
      },
    ]);
  });

  it('is not what an execution of Ringi wrote, done or half done', () => {
    for (const status of ['started', 'done', 'failed', 'seized'] as const) {
      expect(told(pending, approved, { executions: [approving({ status })] })).toEqual([]);
    }
  });

  it('is a later change to something else than Ringi wrote', () => {
    const rejected = seenAt(0, { judged: { approval: 'Rejected' } });
    const executions = [approving()];
    expect(told(approved, rejected, { executions })).toMatchObject([{ after: 'Rejected' }]);
  });

  it('is a change long after Ringi’s own', () => {
    const later = seenAt(0, {
      judged: { approval: 'Approved' },
      shown: { modifiedAt: at('12:00'), modifiedBy: console },
    });
    const executions = [approving()];
    expect(told(pending, later, { executions })).toMatchObject([{ what: 'approval' }]);
  });

  it('is a stage entry or a life cycle that agrees with no standing', () => {
    const moved = seenAt(0, {
      shown: {
        metadata: { prod: 'Approved' },
        lifeCycle: { stage: 'prod', stageStatus: 'Approved' },
        modifiedBy: console,
        modifiedAt: at('09:50'),
      },
    });
    expect(told(pending, moved)).toMatchObject([
      { what: 'metadata', stage: 'prod', after: 'Approved', by: console },
      { what: 'lifeCycle', after: 'prod Approved' },
    ]);
  });

  it('is not what brings the registry into line with the standings', () => {
    const before = seenAt(1);
    const after = seenAt(1, {
      shown: {
        metadata: { dev: 'Approved' },
        lifeCycle: { stage: 'dev', stageStatus: 'Approved' },
      },
    });
    expect(told(before, after)).toEqual([]);
  });

  it('is a pointer that came to this version, or left it, by another hand', () => {
    const ladder = rungs(0, { dev: 11 }).map((rung) =>
      rung.stage === 'dev' ? { ...rung, pointer: 12 } : rung,
    );
    const came = seenAt(0, { shown: { ladder } });
    expect(told(pending, came)).toMatchObject([{ what: 'pointer', stage: 'dev', after: 'v12' }]);
    expect(told(came, pending)).toEqual([]);
    const serving = seenAt(1);
    const [dev, ...rest] = serving.shown.ladder;
    const left = dev ? [{ ...dev, pointer: 11, movedBy: console }, ...rest] : rest;
    expect(told(serving, seenAt(1, { shown: { ladder: left } }))).toMatchObject([
      { what: 'pointer', stage: 'dev', before: 'v12', after: 'v11', by: console },
    ]);
  });

  it('waits until an execution at work on the stage is done', () => {
    const ladder = rungs(0, { dev: 11 }).map((rung) =>
      rung.stage === 'dev' ? { ...rung, pointer: 12 } : rung,
    );
    const half = seenAt(0, { shown: { ladder } });
    expect(told(pending, half, { busy: [{ stage: 'dev', subject: arnOf(13) }] })).toEqual([]);
  });

  it('is told then, and not swallowed', () => {
    const moved = seenAt(0, {
      shown: {
        metadata: { dev: 'Approved' },
        lifeCycle: { stage: 'prod', stageStatus: 'Approved' },
        ladder: rungs(0, { dev: 11 }).map((rung) =>
          rung.stage === 'dev' ? { ...rung, pointer: 12 } : rung,
        ),
      },
    });
    const busy = records({ busy: [{ stage: 'dev', subject: arnOf(13) }] });
    const before = modelPackageCard.known(pending, records());
    expect(modelPackageCard.outside(before, moved, busy)).toEqual([]);
    const during = modelPackageCard.known(moved, busy, before);
    expect(during).toEqual(before);
    expect(modelPackageCard.outside(during, moved, records())).toMatchObject([
      { what: 'metadata', stage: 'dev' },
      { what: 'lifeCycle' },
      { what: 'pointer', stage: 'dev' },
    ]);
  });

  it('is an approval from before the first look, unless Ringi’s own', () => {
    expect(first(pending)).toEqual([]);
    expect(first(approved)).toEqual([
      { what: 'approval', after: 'Approved', by: console, at: at('09:40') },
    ]);
    expect(first(approved, { executions: [approving()] })).toEqual([]);
    expect(first(seenAt(1))).toEqual([]);
  });

  it('is not what happens to other versions of the group', () => {
    const others = seenAt(0, { shown: { ladder: rungs(0, { dev: 13, prod: 10 }) } });
    const known = modelPackageCard.known(others, records());
    expect(known).toEqual(modelPackageCard.known(pending, records()));
  });
});
