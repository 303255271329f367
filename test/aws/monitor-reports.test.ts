import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { Later } from '../../src/index.ts';
import type { DriftReport, MonitoringRun, MonitorRef } from '../../src/index.ts';
import { monitoringOf } from './monitoring-of.ts';
import { home } from './signed-by.ts';
import { startMonitoring } from './start-monitoring.ts';
import type { MonitoringWorld } from './start-monitoring.ts';

const hour = 3_600_000;
let world: MonitoringWorld;
beforeEach(async () => {
  world = await startMonitoring();
});
afterEach(() => world.stop());

type Type = 'DataQuality' | 'ModelQuality' | 'ModelBias' | 'ModelExplainability';
type Run = Parameters<Aws['company']['monitorRuns']>[1];

/** A monitor that ran once: its newest run, and where that left its outputs. */
async function ran(run: Run, type: Type = 'DataQuality') {
  const version = world.aws.company.registers('credit-risk');
  const endpoint = world.aws.company.serves('credit-prod', { versions: [version] });
  const schedule = world.aws.company.monitors(endpoint, { type });
  const { output } = world.aws.company.monitorRuns(schedule, run);
  const name = schedule.split('/')[1] ?? '';
  const ref: MonitorRef = {
    group: { ...home, name: 'credit-risk' },
    source: 'model-monitor',
    name,
  };
  const [newest] = await world.monitoring.runs(ref, 1);
  if (!newest) throw new Error('it did not run');
  return { ref, run: newest, schedule, output, read: () => world.monitoring.report(ref, newest) };
}

const reads = () => world.aws.calls.filter(({ operation }) => operation === 'GetObject').length;

describe('the report of a run', () => {
  it('is what its own job left, held against the baseline that job was given', async () => {
    const { read, output } = await ran({ finding: 'drift' });
    const report = await read();
    expect(report).toMatchObject({
      type: 'dataQuality',
      window: { from: '2026-11-20T07:00:00.000Z', to: '2026-11-20T08:00:00.000Z' },
      records: 4_000,
      drifted: 2,
      findings: [
        { name: 'employment_years', threshold: 0.2, bad: 'above' },
        { name: 'annual_income', threshold: 0.2, bad: 'above' },
      ],
    });
    expect(report.unreadable).toBeUndefined();
    expect(report.reports.map(({ name, uri }) => [name, uri])).toEqual([
      ['statistics.json', `${output}/statistics.json`],
      ['constraint_violations.json', `${output}/constraint_violations.json`],
      ['baseline/statistics.json', expect.stringContaining('/baselines/')],
      ['baseline/constraints.json', expect.stringContaining('/baselines/')],
    ]);
  });

  it.each<[Type, string, string]>([
    ['ModelQuality', 'modelQuality', 'statistics.json'],
    ['ModelBias', 'bias', 'analysis.json'],
    ['ModelExplainability', 'attribution', 'analysis.json'],
  ])('of %s is read as %s', async (type, as, results) => {
    const { read } = await ran({ finding: 'drift' }, type);
    const report = await read();
    expect(report).toMatchObject({ type: as });
    expect(report.unreadable).toBeUndefined();
    expect(report.findings).not.toEqual([]);
    expect(report.reports.map(({ name }) => name)).toContain(results);
  });

  it.each<Type>(['DataQuality', 'ModelBias'])(
    'of %s names nothing where it was clean',
    async (type) => {
      const { read } = await ran({ finding: 'clean' }, type);
      const report = await read();
      expect([report.unreadable, report.drifted, report.findings]).toEqual([undefined, 0, []]);
    },
  );

  it('is read once', async () => {
    const { read } = await ran({ finding: 'drift' });
    const report = await read();
    const before = world.aws.calls.length;
    expect(await read()).toBe(report);
    expect(world.aws.calls.length).toBe(before);
  });

  it.each<[string, (uri: string) => void, string]>([
    ['missing', (uri) => world.aws.objects.remove(uri), 'missing'],
    ['empty', (uri) => world.aws.objects.put(home.account, uri, ''), 'empty'],
    ['cut', (uri) => world.aws.objects.put(home.account, uri, '{"violations":[{"fea'), 'not JSON'],
    [
      'of another version',
      (uri) => world.aws.objects.put(home.account, uri, '{"version":7,"violations":[]}'),
      'unknown version 7',
    ],
    [
      '50 MB long',
      (uri) => world.aws.objects.put(home.account, uri, Buffer.alloc(50 * 1024 * 1024, ' ')),
      'larger than 20 MB',
    ],
    ['forbidden', (uri) => world.aws.objects.deny(uri), 'access denied'],
  ])(
    'says of violations that are %s why they cannot be read, and asks again',
    async (_, damage, why) => {
      const { read, output } = await ran({ finding: 'drift' });
      const uri = `${output}/constraint_violations.json`;
      damage(uri);
      expect((await read()).unreadable).toBe(`constraint_violations.json: ${why}`);
      world.aws.objects.allow(uri);
      world.aws.objects.put(home.account, uri, '{"violations":[]}');
      const before = reads();
      expect((await read()).unreadable).not.toContain(why);
      expect(reads()).toBeGreaterThan(before);
    },
  );

  it('of a run that failed is none', async () => {
    const { read } = await ran({ finding: 'failed' });
    expect(await read()).toMatchObject({
      unreadable: 'the run left no report',
      findings: [],
      reports: [],
    });
  });

  it('is tried later where AWS is busy', async () => {
    const { read } = await ran({ finding: 'drift' });
    world.aws.faults.next({
      operation: 'DescribeProcessingJob',
      error: 'ThrottlingException',
      times: 9,
    });
    await expect(read()).rejects.toThrow(Later);
  });

  it('of a run nobody knows any more is none', async () => {
    const { ref } = await ran({ finding: 'clean' });
    const at = '2026-11-01T08:00:00.000Z';
    const run: MonitoringRun = { id: at, status: 'clean', scheduledAt: at, endedAt: at };
    expect((await world.monitoring.report(ref, run)).unreadable).toBe('the run left no report');
  });
});

const scoresOf = async (read: () => Promise<DriftReport>) => {
  const { scores, findings } = await read();
  return [scores, ...findings.map(({ name, score, computed }) => [name, score, computed])];
};
const fromCloudWatch = [
  'CloudWatch',
  ['employment_years', 0.42, undefined],
  ['annual_income', 0.35, undefined],
];

describe('the scores of a run', () => {
  it('are CloudWatch’s', async () => {
    const { read } = await ran({ finding: 'drift' });
    expect(await scoresOf(read)).toEqual(fromCloudWatch);
  });

  it('are those of this very run', async () => {
    const { ref, run, schedule } = await ran({ finding: 'drift' });
    world.clock.advance(hour);
    world.aws.company.monitorRuns(schedule, { finding: 'drift', drift: { annual_income: 0.8 } });
    expect(await scoresOf(() => world.monitoring.report(ref, run))).toEqual(fromCloudWatch);
    const [newest] = await world.monitoring.runs(ref, 1);
    if (!newest) throw new Error('it did not run');
    const { findings } = await world.monitoring.report(ref, newest);
    expect(findings.map(({ name, score }) => [name, score === 0.35])).toEqual([
      ['annual_income', false],
    ]);
  });

  it.each<[string, () => void]>([
    [
      'may not be asked',
      () => world.aws.faults.next({ operation: 'GetMetricData', error: 'AccessDenied' }),
    ],
    ['has them under other names', () => undefined],
  ])('are computed where CloudWatch %s, and say so', async (what, happens) => {
    const monitoring = what.includes('other')
      ? monitoringOf(world.connections, {
          clock: world.clock,
          driftMetrics: {
            namespace: '/aws/sagemaker/Endpoints/data-metric',
            endpoint: 'EndpointName',
            schedule: 'ScheduleName',
          },
        })
      : world.monitoring;
    const { ref, run } = await ran({ finding: 'drift' });
    happens();
    expect(await scoresOf(() => monitoring.report(ref, run))).toEqual([
      'computed',
      ['employment_years', expect.closeTo(0.42, 1), true],
      ['annual_income', expect.closeTo(0.35, 1), true],
    ]);
  });

  it('are waited for where CloudWatch is busy', async () => {
    const { read } = await ran({ finding: 'drift' });
    world.aws.faults.next({ operation: 'GetMetricData', error: 'Throttling', times: 9 });
    await expect(read()).rejects.toThrow(Later);
  });
});
