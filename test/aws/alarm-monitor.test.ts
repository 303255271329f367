import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { driftMetric } from './drift-metric.ts';
import { Later } from '../../src/index.ts';
import type { Monitoring, MonitorRef } from '../../src/index.ts';
import { home } from './signed-by.ts';
import { startMonitoring } from './start-monitoring.ts';
import type { MonitoringWorld } from './start-monitoring.ts';

const minute = 60_000;
let world: MonitoringWorld;
beforeEach(async () => {
  world = await startMonitoring();
});
afterEach(() => world.stop());

const schedule = 'credit-prod-data-quality';
const drift = (feature: string) => driftMetric({ schedule, endpoint: 'credit-prod' }, feature);
const other = { namespace: 'AWS/EC2', name: 'CPUUtilization', dimensions: { InstanceId: 'i-1' } };

/** An endpoint that serves credit-risk, with an hourly monitor; answers the schedule's ARN. */
function watched(): string {
  const versions = [world.aws.company.registers('credit-risk')];
  return world.aws.company.monitors(world.aws.company.serves('credit-prod', { versions }));
}

const refOf = (name: string, group = 'credit-risk'): MonitorRef => ({
  group: { ...home, name: group },
  source: 'alarm',
  name,
});

async function newest(ref: MonitorRef, monitoring: Monitoring = world.monitoring) {
  const [run] = await monitoring.runs(ref, 20);
  if (!run) throw new Error('it has no state');
  return run;
}

const calls = () => world.aws.calls.length;

describe('an alarm of CloudWatch', () => {
  it.each<[string, (name: string) => string]>([
    [
      'metric',
      (name) => world.aws.company.alarms(name, { metric: drift('annual_income'), above: 0.2 }),
    ],
    [
      'metric math',
      (name) => {
        const metrics = [drift('annual_income'), drift('employment_years')];
        return world.aws.company.alarms(name, {
          expression: 'MAX(METRICS())',
          metrics,
          above: 0.2,
        });
      },
    ],
    [
      'composite of a composite',
      (name) => {
        world.aws.company.alarms('cpu', { metric: other, above: 90 });
        world.aws.company.alarms('drift', { metric: drift('annual_income'), above: 0.2 });
        world.aws.company.alarms('inner', { rule: 'ALARM(drift)' });
        return world.aws.company.alarms(name, { rule: 'ALARM(cpu) OR ALARM(inner)' });
      },
    ],
  ])('of a %s leads to the group of the endpoint it watches', async (_, put) => {
    watched();
    const arn = put('credit: drift (all)');
    const ref = refOf('credit: drift (all)');
    expect(await world.monitoring.ofResource(arn)).toEqual(ref);
    expect(await world.monitoring.monitor(ref)).toEqual({
      ref,
      type: 'alarm',
      resource: arn,
      endpoint: 'credit-prod',
      endpointStatus: 'InService',
      serves: [expect.objectContaining({ version: 1 })],
    });
  });

  it('may name the schedule alone', async () => {
    watched();
    const { namespace, name } = drift('annual_income');
    const metric = { namespace, name, dimensions: { ScheduleName: schedule } };
    const arn = world.aws.company.alarms('by-schedule', { metric, above: 0.2 });
    expect(await world.monitoring.ofResource(arn)).toEqual(refOf('by-schedule'));
  });

  it('that watches no model is nobody’s, and asked about once in ten minutes', async () => {
    const arn = world.aws.company.alarms('cpu', { metric: other, above: 90 });
    expect(await world.monitoring.ofResource(arn)).toBeUndefined();
    const before = calls();
    expect(await world.monitoring.ofResource(arn)).toBeUndefined();
    expect(calls()).toBe(before);
    world.clock.advance(10 * minute);
    expect(await world.monitoring.ofResource(arn)).toBeUndefined();
    expect(calls()).toBeGreaterThan(before);
    expect(await world.monitoring.ofResource(`${arn}-gone`)).toBeUndefined();
    expect(await world.monitoring.monitor(refOf('gone'))).toBe('gone');
    expect(await world.monitoring.runs(refOf('gone'), 20)).toEqual([]);
  });

  it('belongs where ringi.yaml says, and is known by its name alone', async () => {
    const arn = world.aws.company.alarms('cpu', { metric: other, above: 90 });
    const monitoring = world.bound([{ alarm: 'cp*', group: 'credit-risk', stage: 'prod' }]);
    const before = calls();
    expect(await monitoring.ofResource(arn)).toEqual(refOf('cpu'));
    expect(calls()).toBe(before);
    expect(await monitoring.monitor(refOf('cpu'))).toMatchObject({ stage: 'prod', serves: [] });
  });

  it('has a run for each state it went to, the newest first', async () => {
    const schedule = watched();
    const arn = world.aws.company.alarms('income', { metric: drift('annual_income'), above: 0.2 });
    expect((await newest(refOf('income'))).status).toBe('stopped');
    world.clock.advance(minute);
    world.aws.company.monitorRuns(schedule);
    world.clock.advance(60 * minute);
    world.aws.company.monitorRuns(schedule, { finding: 'drift' });
    world.clock.advance(30 * minute);
    world.aws.company.alarmBecomes(arn, 'INSUFFICIENT_DATA', 'Nothing came.');
    const runs = await world.monitoring.runs(refOf('income'), 20);
    expect(runs.slice(0, 3)).toEqual([
      {
        id: '2026-11-20T09:51:00.000Z',
        status: 'stopped',
        scheduledAt: '2026-11-20T09:51:00.000Z',
        endedAt: '2026-11-20T09:51:00.000Z',
        reason: 'Nothing came.',
      },
      {
        id: '2026-11-20T09:21:00.000Z',
        status: 'violations',
        scheduledAt: '2026-11-20T09:21:00.000Z',
        endedAt: '2026-11-20T09:21:00.000Z',
      },
      expect.objectContaining({ id: '2026-11-20T08:21:00.000Z', status: 'clean' }),
    ]);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
    expect(await world.monitoring.runs(refOf('income'), 2)).toEqual(runs.slice(0, 2));
  });

  it('is known in its present state, though the history has forgotten it', async () => {
    watched();
    const arn = world.aws.company.alarms('income', { metric: drift('annual_income'), above: 0.2 });
    world.aws.company.alarmBecomes(arn, 'ALARM');
    world.clock.advance(31 * 24 * 60 * minute);
    expect(await world.monitoring.runs(refOf('income'), 20)).toEqual([
      expect.objectContaining({ id: '2026-11-20T08:20:00.000Z', status: 'violations' }),
    ]);
  });

  it('says which value crossed which threshold, also once it is over', async () => {
    const schedule = watched();
    world.aws.company.alarms('income', { metric: drift('annual_income'), above: 0.2 });
    world.aws.company.monitorRuns(schedule, { finding: 'drift' });
    const run = await newest(refOf('income'));
    const found = {
      type: 'alarm',
      scores: 'CloudWatch',
      drifted: 1,
      findings: [
        { name: 'annual_income', check: 'GreaterThanThreshold', score: 0.35, threshold: 0.2 },
      ],
    };
    world.clock.advance(60 * minute);
    world.aws.company.monitorRuns(schedule);
    expect((await newest(refOf('income'))).status).toBe('clean');
    expect(await world.monitoring.report(refOf('income'), run)).toMatchObject(found);
    expect(
      await world.monitoring.report(refOf('income'), await newest(refOf('income'))),
    ).toMatchObject({ findings: [], drifted: 0 });
  });

  it('of other alarms says what those say that set it off', async () => {
    const schedule = watched();
    world.aws.company.alarms('income', { metric: drift('annual_income'), above: 0.2 });
    world.aws.company.alarms('years', { metric: drift('employment_years'), above: 0.2 });
    world.aws.company.alarms('home', { metric: drift('home_ownership'), above: 0.2 });
    world.aws.company.alarms('any', { rule: 'ALARM(income) OR ALARM(years) OR ALARM(home)' });
    world.aws.company.monitorRuns(schedule, { finding: 'drift' });
    const report = await world.monitoring.report(refOf('any'), await newest(refOf('any')));
    expect(report.findings.map(({ name, score }) => [name, score])).toEqual([
      ['employment_years', 0.42],
      ['annual_income', 0.35],
    ]);
  });

  it('of which nobody knows a change any more has no report, and one that is busy is tried later', async () => {
    watched();
    world.aws.company.alarms('income', { metric: drift('annual_income'), above: 0.2 });
    const at = '2026-01-01T00:00:00.000Z';
    const run = { id: at, status: 'violations', scheduledAt: at, endedAt: at } as const;
    expect((await world.monitoring.report(refOf('income'), run)).unreadable).toContain('no longer');
    world.aws.faults.next({ operation: 'DescribeAlarms', error: 'Throttling', times: 9 });
    await expect(world.monitoring.runs(refOf('income'), 20)).rejects.toThrow(Later);
  });
});

const swept = async (monitoring: Monitoring) => {
  const from = world.aws.calls.length;
  const found: Record<string, string> = {};
  for await (const { ref, fingerprint } of monitoring.monitors(world.clock.now())) {
    if (ref.source === 'alarm') found[`${ref.group.name}/${ref.name}`] = fingerprint;
  }
  const asked = world.aws.calls.slice(from);
  return { found, calls: asked.filter(({ operation }) => operation === 'DescribeAlarms') };
};

describe('a sweep over the alarms', () => {
  it('asks for none where ringi.yaml names none', async () => {
    world.aws.company.alarms('cpu', { metric: other, above: 90 });
    expect(await swept(world.monitoring)).toEqual({ found: {}, calls: [] });
  });

  it('asks by what stands before the *, and sees each change of state', async () => {
    const [one] = ['credit-1', 'credit-2', 'fraud-1', 'fraud-2', 'cpu'].map((name) =>
      world.aws.company.alarms(name, { metric: other, above: 90 }),
    );
    const monitoring = world.bound([
      { alarm: 'credit-2', group: 'special', account: home.account },
      { alarm: 'credit-*', group: 'credit-risk', account: home.account },
      { alarm: 'fraud-*', group: 'fraud', account: '444455556666' },
    ]);
    const before = await swept(monitoring);
    expect(Object.keys(before.found).toSorted()).toEqual([
      'credit-risk/credit-1',
      'special/credit-2',
    ]);
    expect(before.calls).toHaveLength(3);
    world.clock.advance(minute);
    world.aws.company.alarmBecomes(one ?? '', 'ALARM');
    const after = await swept(monitoring);
    expect(after.found).toEqual({
      ...before.found,
      'credit-risk/credit-1': 'ALARM|2026-11-20T08:21:00.000Z',
    });
  });
});
