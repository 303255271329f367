import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateDataQualityJobDefinitionCommand,
  DescribeMonitoringScheduleCommand,
  DescribeProcessingJobCommand,
  ListMonitoringExecutionsCommand,
  UpdateMonitoringScheduleCommand,
} from '@aws-sdk/client-sagemaker';
import type { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { hourly, withBaseline } from './data-quality.ts';
import { heard } from './heard.ts';
import type { ManualClock } from './manual-clock.ts';
import { gap, numbersOf, peaks } from './numbers-of.ts';
import { home, signedBy } from './signed-by.ts';
import { startServed } from './start-served.ts';
import type { ServedWorld } from './start-served.ts';

let aws: Aws;
let clock: ManualClock;
let sagemaker: SageMakerClient;
let world: ServedWorld;
beforeEach(async () => {
  world = await startServed();
  ({ aws, clock, sagemaker } = world);
});
afterEach(() => world.stop());

const hour = 3_600_000;

const bucket = `s3://ml-monitoring-${home.account}`;

async function read(uri: string): Promise<unknown> {
  const [Bucket, ...key] = uri.replace('s3://', '').split('/');
  const s3 = new S3Client(signedBy(aws));
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: key.join('/') }));
  s3.destroy();
  return JSON.parse((await Body?.transformToString()) ?? '');
}

async function listed(input: object) {
  const list = new ListMonitoringExecutionsCommand(input);
  return (await sagemaker.send(list)).MonitoringExecutionSummaries ?? [];
}

describe('a run of a data quality monitor', () => {
  it('finds the reference case, and its numbers agree', async () => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint);
    const run = aws.company.monitorRuns(arn, { finding: 'drift' });
    expect(run).toEqual({
      scheduledAt: new Date('2026-11-20T08:00:00.000Z'),
      status: 'CompletedWithViolations',
      job: expect.stringContaining(':processing-job/data-quality-monitoring-202611200800-'),
      output: `${bucket}/reports/credit-risk-prod/credit-risk-prod-data-quality/2026/11/20/08`,
      metrics: expect.arrayContaining([
        { name: 'feature_baseline_drift_annual_income', value: 0.35 },
        { name: 'feature_baseline_drift_employment_years', value: 0.42 },
      ]),
    });

    const { violations } = z
      .object({ violations: z.array(z.record(z.string(), z.string())) })
      .parse(await read(`${run.output}/constraint_violations.json`));
    expect(violations).toEqual([
      {
        feature_name: 'annual_income',
        constraint_check_type: 'baseline_drift_check',
        description: 'Baseline drift distance: 0.35 exceeds threshold: 0.2',
      },
      {
        feature_name: 'employment_years',
        constraint_check_type: 'baseline_drift_check',
        description: 'Baseline drift distance: 0.42 exceeds threshold: 0.2',
      },
    ]);
    const folder = `${bucket}/baselines/credit-risk-prod-data-quality`;
    const before = numbersOf(await read(`${folder}/statistics.json`));
    const now = numbersOf(await read(`${run.output}/statistics.json`));
    expect(before).toHaveLength(14);
    expect([before[0]?.mean, now[0]?.mean]).toEqual([450_000, 520_000]);
    expect(before[0]?.deviation).toBeCloseTo(110_000, -4);
    expect([before[0], now[0]].map((each) => Math.round(gap(before[0], each) * 100))).toEqual([
      0, 35,
    ]);
    expect(gap(before[1], now[1])).toBeCloseTo(0.42, 10);
    expect(peaks(before[1])).toEqual([[6, 8]]);
    expect(peaks(now[1])).toEqual([
      [2, 4],
      [12, 14],
    ]);
    // Nothing else moved further than chance moves it.
    for (const [index, each] of now.slice(2).entries()) {
      expect(gap(before[index + 2], each)).toBeLessThan(0.05);
    }
  });

  it('is described with what the event leaves out', async () => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint);
    const events = heard(aws, 'SageMaker Processing Job State Change');
    const { job } = aws.company.monitorRuns(arn, { finding: 'drift' });
    const ProcessingJobName = job?.split('/')[1];
    expect(
      await sagemaker.send(new DescribeProcessingJobCommand({ ProcessingJobName })),
    ).toMatchObject({
      ProcessingJobStatus: 'Completed',
      ExitMessage: 'CompletedWithViolations: Job completed successfully with 2 violations.',
      MonitoringScheduleArn: arn,
      Environment: { sagemaker_endpoint_name: 'credit-risk-prod' },
      ProcessingEndTime: clock.now(),
      ProcessingInputs: [
        { InputName: 'baseline', S3Input: { S3Uri: expect.stringMatching('statistics.json$') } },
        { InputName: 'constraints', S3Input: { S3DataType: 'S3Prefix' } },
        { InputName: 'endpoint_input_1' },
      ],
    });
    const told = events().map(({ detail }) => detail);
    expect(told.map((detail) => detail['ProcessingJobStatus'])).toEqual([
      'InProgress',
      'Completed',
    ]);
    expect(told[1]).toMatchObject({
      ProcessingEndTime: clock.now().getTime(),
      ProcessingInputs: [{ S3Input: { S3DataType: 'S3PREFIX' } }, {}, {}],
    });
    for (const key of ['ExitMessage', 'MonitoringScheduleArn', 'Environment']) {
      expect(told[1]).not.toHaveProperty(key);
    }
  });

  it('is clean when nothing drifted, and when what drifted has become the baseline', async () => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint);
    expect(aws.company.monitorRuns(arn).status).toBe('Completed');
    const drifted = aws.company.monitorRuns(arn, { finding: 'drift' });
    await sagemaker.send(new CreateDataQualityJobDefinitionCommand(withBaseline(drifted.output)));
    await sagemaker.send(
      new UpdateMonitoringScheduleCommand({
        ...hourly(withBaseline(drifted.output).JobDefinitionName),
        MonitoringScheduleName: arn.split('/')[1],
      }),
    );
    clock.advance(hour);
    expect(aws.company.monitorRuns(arn, { finding: 'drift' }).status).toBe('Completed');
  });

  it('finds broken columns, and fails where its baseline is gone', async () => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint);
    const { output } = aws.company.monitorRuns(arn, { finding: 'broken' });
    const { violations } = z
      .object({ violations: z.array(z.looseObject({ constraint_check_type: z.string() })) })
      .parse(await read(`${output}/constraint_violations.json`));
    expect(violations.map((each) => each.constraint_check_type)).toEqual([
      'data_type_check',
      'completeness_check',
      'categorical_values_check',
      'missing_column_check',
    ]);
    aws.objects.remove(`${bucket}/baselines/credit-risk-prod-data-quality/constraints.json`);
    expect(aws.company.monitorRuns(arn).status).toBe('Failed');
  });

  it('is listed newest first, and may be running, stopped, failed, or never have begun', async () => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint);
    const findings = ['clean', 'failed', 'noData', 'stopped', 'running'] as const;
    for (const finding of findings) aws.company.monitorRuns(arn, { finding });
    const MonitoringScheduleName = arn.split('/')[1];
    const byTime = { MonitoringScheduleName, SortBy: 'ScheduledTime' };
    const found = await listed(byTime);
    expect(found.map((each) => each.MonitoringExecutionStatus)).toEqual([
      'InProgress',
      'Stopped',
      'Failed',
      'Failed',
      'Completed',
    ]);
    expect(found[2]).toMatchObject({ FailureReason: 'Job inputs had no data' });
    expect(found[2]?.ProcessingJobArn).toBeUndefined();
    expect(found.at(-1)?.ScheduledTime).toEqual(new Date('2026-11-20T08:00:00.000Z'));
    expect(await listed({ ...byTime, StatusEquals: 'Completed' })).toHaveLength(1);
    const ScheduledTimeAfter = found[2]?.ScheduledTime;
    expect(await listed({ ...byTime, ScheduledTimeAfter })).toHaveLength(2);
    expect(await listed({ EndpointName: 'nobody' })).toEqual([]);

    expect(aws.company.monitorRuns(arn, { finding: 'drift' })).toMatchObject({
      scheduledAt: found[0]?.ScheduledTime,
      job: found[0]?.ProcessingJobArn,
    });
    expect(await listed(byTime)).toHaveLength(5);
  });

  it('comes when it is due, ten minutes after its hour, and finds what it found before', async () => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint);
    const dead = aws.company.monitors(endpoint, { name: 'dead', type: 'ModelBias' });
    aws.company.monitorRuns(arn, { finding: 'drift' });
    aws.company.monitorRuns(dead, { at: new Date('2026-11-20T02:00:00.000Z') });
    aws.company.monitorDies(dead);
    clock.advance(49 * 60_000);
    aws.company.hourPasses();
    expect(await listed({})).toHaveLength(2);
    clock.advance(60_000);
    aws.company.hourPasses();
    aws.company.hourPasses();
    expect(await listed({ MonitoringScheduleName: arn.split('/')[1] })).toMatchObject([
      {
        ScheduledTime: new Date('2026-11-20T09:00:00.000Z'),
        MonitoringExecutionStatus: 'CompletedWithViolations',
      },
      {},
    ]);
    // Asked again within the hour, it runs for the minute.
    expect(aws.company.monitorRuns(arn)).toMatchObject({
      scheduledAt: new Date('2026-11-20T09:10:00.000Z'),
      output: expect.stringMatching(/\/2026\/11\/20\/09-10$/u),
    });
  });

  it.each([
    ['missing', undefined],
    ['empty', 0],
    ['truncated', expect.any(Number)],
    ['huge', 50 * 1024 * 1024],
  ] as const)('leaves a report that is %s', (damage, length) => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint);
    const { output } = aws.company.monitorRuns(arn, { finding: 'drift', damage });
    expect(aws.objects.text(`${output}/statistics.json`)?.length).toEqual(length);
  });

  it('comes no more when the monitor dies, fails or is stopped', async () => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint);
    for (const hours of [5, 4, 3, 2, 1]) {
      aws.company.monitorRuns(arn, {
        at: new Date(Date.parse('2026-11-20T08:00Z') - hours * hour),
      });
    }
    const told = heard(aws, 'SageMaker Processing Job State Change');
    aws.company.monitorDies(arn, 3);
    const left = await listed({ SortBy: 'ScheduledTime' });
    expect(left).toHaveLength(3);
    expect(told().map(({ detail }) => detail['ProcessingJobArn'])).toEqual([
      left[0]?.ProcessingJobArn,
    ]);
    expect(() => aws.company.monitorRuns(arn)).toThrow('does not run');
    aws.company.monitorFails(arn, 'No capacity.');
    const MonitoringScheduleName = arn.split('/')[1];
    const describe = new DescribeMonitoringScheduleCommand({ MonitoringScheduleName });
    expect(await sagemaker.send(describe)).toMatchObject({
      MonitoringScheduleStatus: 'Failed',
      FailureReason: 'No capacity.',
      LastMonitoringExecutionSummary: { MonitoringExecutionStatus: 'Completed' },
    });
    aws.company.monitorStops(arn);
    clock.advance(60_000);
    expect(await sagemaker.send(describe)).toMatchObject({ MonitoringScheduleStatus: 'Stopped' });
  });
});

describe('runs of the other monitors', () => {
  it('of model quality: a merge job first, then scores below their thresholds', async () => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint, { type: 'ModelQuality' });
    expect(aws.company.monitorRuns(arn).status).toBe('Completed');
    const events = heard(aws, 'SageMaker Processing Job State Change');
    const { output } = aws.company.monitorRuns(arn, { finding: 'drift', records: 150 });
    expect(events().map(({ detail }) => String(detail['ProcessingJobName']).slice(0, 20))).toEqual([
      'groundtruth-merge-20',
      'groundtruth-merge-20',
      'model-quality-monito',
      'model-quality-monito',
    ]);
    expect(await read(`${output}/constraint_violations.json`)).toMatchObject({
      violations: expect.arrayContaining([
        {
          metric_name: 'recall',
          constraint_check_type: 'LessThanThreshold',
          description: expect.any(String),
        },
      ]),
    });
    expect(await read(`${output}/statistics.json`)).toMatchObject({
      binary_classification_metrics: { f1: { standard_deviation: 'NaN' } },
    });
  });

  it.each([
    ['ModelBias', { facet: 'gender', metric_name: 'CDDPL' }],
    ['ModelExplainability', { metric_name: 'shap', label: 'label0' }],
  ] as const)('of %s: no file of violations where there are none', async (type, violation) => {
    const { endpoint } = world.served();
    const arn = aws.company.monitors(endpoint, { type });
    const clean = aws.company.monitorRuns(arn);
    expect(clean.status).toBe('Completed');
    expect(aws.objects.text(`${clean.output}/analysis.json`)).toContain('"version": "1.0"');
    expect(aws.objects.text(`${clean.output}/constraint_violations.json`)).toBeUndefined();
    const drifted = aws.company.monitorRuns(arn, { finding: 'drift' });
    const { violations } = z
      .object({ version: z.literal('1.0'), violations: z.array(z.unknown()) })
      .parse(await read(`${drifted.output}/constraint_violations.json`));
    expect(violations[0]).toMatchObject(violation);
  });
});
