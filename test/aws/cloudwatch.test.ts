import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import type { DescribeAlarmsCommandInput, MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { driftMetric } from './drift-metric.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { heard } from './heard.ts';
import type { ManualClock } from './manual-clock.ts';
import { signedBy } from './signed-by.ts';
import { startServed } from './start-served.ts';
import type { ServedWorld } from './start-served.ts';

let aws: Aws;
let clock: ManualClock;
let cloudwatch: CloudWatchClient;
let world: ServedWorld;
beforeEach(async () => {
  world = await startServed();
  ({ aws, clock } = world);
  cloudwatch = new CloudWatchClient(signedBy(aws));
});
afterEach(async () => {
  cloudwatch.destroy();
  await world.stop();
});

const schedule = 'credit-risk-prod-data-quality';
const metric = (feature: string) =>
  driftMetric({ schedule, endpoint: 'credit-risk-prod' }, feature);

/** A monitored endpoint; answers the ARN of its schedule. */
function monitored(): string {
  return aws.company.monitors(world.served().endpoint);
}

function query(feature: string, more: Partial<MetricDataQuery> = {}): MetricDataQuery {
  const { namespace: Namespace, name: MetricName, dimensions } = metric(feature);
  const Dimensions = Object.entries(dimensions)
    .map(([Name, Value]) => ({ Name, Value }))
    .toReversed();
  const Metric = { Namespace, MetricName, Dimensions };
  return { Id: feature, MetricStat: { Metric, Period: 3600, Stat: 'Maximum' }, ...more };
}

async function values(queries: MetricDataQuery[], days = 1) {
  const { MetricDataResults = [] } = await cloudwatch.send(
    new GetMetricDataCommand({
      MetricDataQueries: queries,
      StartTime: new Date(clock.now().getTime() - days * 86_400_000),
      EndTime: clock.now(),
    }),
  );
  return Object.fromEntries(MetricDataResults.map((each) => [each.Id, each.Values]));
}

async function named(input: DescribeAlarmsCommandInput) {
  const { MetricAlarms = [], CompositeAlarms = [] } = await cloudwatch.send(
    new DescribeAlarmsCommand(input),
  );
  return [...MetricAlarms, ...CompositeAlarms].map((each) => each.AlarmName);
}

describe('metrics', () => {
  it('are published by a monitor for each feature, and read by hours, newest first', async () => {
    const arn = monitored();
    aws.company.monitorRuns(arn, { at: new Date('2026-11-20T07:00:00Z') });
    aws.company.monitorRuns(arn, { finding: 'drift' });
    const math = { Id: 'worst', Expression: 'MAX(METRICS())' };
    const found = await values([
      query('annual_income'),
      query('employment_years', { ReturnData: false }),
      query('home_ownership'),
      math,
    ]);
    expect(found['annual_income']).toEqual([0.35, expect.any(Number)]);
    expect(found['worst']?.[0]).toBe(0.42);
    expect(found['home_ownership']).toHaveLength(2);
    expect(found).not.toHaveProperty('employment_years');
    expect(await values([query('nothing')])).toEqual({ nothing: [] });
  });

  it('are put in one call that the client compresses, and grow coarse with age', async () => {
    const { namespace: Namespace, name: MetricName } = metric('annual_income');
    const MetricData = Array.from({ length: 200 }, (_, index) => ({
      MetricName: `${MetricName}_${index}`,
      Dimensions: [{ Name: 'Endpoint', Value: 'x'.repeat(100) }],
      Value: index,
    }));
    await cloudwatch.send(new PutMetricDataCommand({ Namespace, MetricData }));
    const [seventh] = MetricData.slice(7);
    const stat = (Period: number) => ({
      Metric: {
        Namespace,
        MetricName: seventh?.MetricName,
        Dimensions: seventh?.Dimensions,
      },
      Period,
      Stat: 'Sum',
    });
    clock.advance(16 * 86_400_000);
    expect(
      await values(
        [
          { Id: 'fine', MetricStat: stat(60) },
          { Id: 'coarse', MetricStat: stat(300) },
        ],
        20,
      ),
    ).toEqual({ fine: [], coarse: [7] });
  });

  it.each([
    { Namespace: 'AWS/SageMaker', MetricData: [] },
    {
      Namespace: 'mine',
      MetricData: [{ MetricName: 'm', Value: 1, Timestamp: new Date('2026-11-01T00:00:00Z') }],
    },
  ])('are refused as CloudWatch refuses them: %j', async (input) => {
    await expect(cloudwatch.send(new PutMetricDataCommand(input))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('an alarm', () => {
  it('on a metric goes off by itself, tells it once, and keeps its history', async () => {
    const arn = monitored();
    const events = heard(aws, 'CloudWatch Alarm State Change');
    const alarm = aws.company.alarms('credit-drift', {
      metric: metric('annual_income'),
      above: 0.2,
    });
    aws.company.monitorRuns(arn, { at: new Date('2026-11-20T07:00:00Z') });
    aws.company.monitorRuns(arn, { finding: 'drift' });
    clock.advance(3_600_000);
    aws.company.monitorRuns(arn, { finding: 'drift' });

    const [described] =
      (await cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames: ['credit-drift'] })))
        .MetricAlarms ?? [];
    expect(described).toMatchObject({
      AlarmArn: alarm,
      StateValue: 'ALARM',
      MetricName: 'feature_baseline_drift_annual_income',
      Dimensions: expect.arrayContaining([{ Name: 'Endpoint', Value: 'credit-risk-prod' }]),
      StateReason:
        'Threshold Crossed: 1 out of the last 1 datapoints [0.35 (20/11/26 08:00:00)] was greater ' +
        'than the threshold (0.2) (minimum 1 datapoint for OK -> ALARM transition).',
      StateTransitionedTimestamp: new Date('2026-11-20T08:20:00.000Z'),
      StateUpdatedTimestamp: clock.now(),
    });
    expect(events().map(({ detail }) => [detail['previousState'], detail['state']])).toMatchObject([
      [{ value: 'INSUFFICIENT_DATA' }, { value: 'OK' }],
      [{ value: 'OK' }, { value: 'ALARM', timestamp: '2026-11-20T08:20:00.000+0000' }],
    ]);
    const [first, last] = events();
    expect(first?.detail['previousState']).not.toHaveProperty('reasonData');
    expect(last?.detail).toMatchObject({
      alarmName: 'credit-drift',
      configuration: {
        metrics: [
          {
            metricStat: {
              metric: { ...metric('annual_income') },
              period: 3600,
              stat: 'Maximum',
            },
            returnData: true,
          },
        ],
      },
      state: { reasonData: expect.stringContaining('"recentDatapoints":[0.35]') },
    });

    const { AlarmHistoryItems = [] } = await cloudwatch.send(
      new DescribeAlarmHistoryCommand({
        AlarmName: 'credit-drift',
        HistoryItemType: 'StateUpdate',
      }),
    );
    expect(AlarmHistoryItems.map((item) => item.HistorySummary)).toEqual([
      'Alarm updated from OK to ALARM',
      'Alarm updated from INSUFFICIENT_DATA to OK',
    ]);
    expect(JSON.parse(AlarmHistoryItems[0]?.HistoryData ?? '')).toMatchObject({
      newState: { stateValue: 'ALARM', stateReasonData: { recentDatapoints: [0.35] } },
    });
  });

  it('on metric math and on other alarms goes off with them', async () => {
    const arn = monitored();
    const events = heard(aws, 'CloudWatch Alarm State Change');
    aws.company.alarms('worst', {
      expression: 'MAX(METRICS())',
      metrics: [metric('annual_income'), metric('employment_years')],
      above: 0.4,
    });
    const calm = aws.company.alarms('calm', { metric: metric('gender'), above: 0.4 });
    aws.company.alarms('any drift', {
      rule: 'ALARM(worst) OR (NOT OK("calm") AND ALARM(calm))',
    });
    aws.company.monitorRuns(arn, { finding: 'drift' });
    aws.company.alarmBecomes(calm, 'INSUFFICIENT_DATA');

    const told = events().map(({ detail }) => detail);
    expect(told.map((detail) => detail['alarmName'])).toEqual([
      'worst',
      'any drift',
      'calm',
      'calm',
    ]);
    expect(told[0]?.['configuration']).toMatchObject({
      metrics: [{ id: 'e1', expression: 'MAX(METRICS())' }, { id: 'm1' }, { id: 'm2' }],
    });
    expect(told[1]).toMatchObject({
      configuration: { alarmRule: expect.stringContaining('ALARM(worst)') },
      state: {
        value: 'ALARM',
        reason: expect.stringMatching(/worst transitioned to ALARM at Friday,? 20 November, 2026/u),
        reasonData: expect.stringContaining(':alarm:worst'),
      },
    });
    expect(told[3]?.['state']).not.toHaveProperty('reasonData');

    expect(await named({})).toEqual(['calm', 'worst']);
    const AlarmTypes: DescribeAlarmsCommandInput['AlarmTypes'] = ['CompositeAlarm'];
    expect(await named({ AlarmTypes })).toEqual(['any drift']);
    expect(await named({ ChildrenOfAlarmName: 'any drift' })).toEqual(['calm', 'worst']);
    expect(await named({ ParentsOfAlarmName: 'calm' })).toEqual(['any drift']);
    expect(await named({ AlarmNamePrefix: 'wo', StateValue: 'ALARM' })).toEqual(['worst']);
  });

  it('is refused as CloudWatch refuses it', async () => {
    const name = { AlarmName: 'a', StateValue: 'OK' as const, StateReason: 'why' };
    await expect(cloudwatch.send(new SetAlarmStateCommand(name))).rejects.toMatchObject({
      name: 'ResourceNotFound',
    });
    const put = { AlarmName: 'a', AlarmRule: 'ALARM(nobody)' };
    await expect(cloudwatch.send(new PutCompositeAlarmCommand(put))).rejects.toThrow(
      'do not exist',
    );
    await expect(
      cloudwatch.send(new PutCompositeAlarmCommand({ ...put, AlarmRule: 'ALARM(a) OR' })),
    ).rejects.toThrow('not valid');
    await expect(
      cloudwatch.send(
        new PutMetricAlarmCommand({
          AlarmName: 'a',
          EvaluationPeriods: 1,
          Threshold: 1,
          ComparisonOperator: 'GreaterThanThreshold',
        }),
      ),
    ).rejects.toThrow('Exactly one of MetricName and Metrics');
    await expect(
      cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames: ['a'], AlarmNamePrefix: 'a' })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  it('reaches who listens even when SageMaker loses everything', () => {
    const arn = monitored();
    const events = heard(aws, 'CloudWatch Alarm State Change');
    const jobs = heard(aws, 'SageMaker Processing Job State Change');
    aws.events.deliver('drop');
    aws.company.alarms('credit-drift', { metric: metric('annual_income'), above: 0.2 });
    aws.company.monitorRuns(arn, { finding: 'drift' });
    expect([jobs().length, events().length]).toEqual([0, 1]);
    aws.events.deliver('drop', 'guaranteed');
    clock.advance(3_600_000);
    aws.company.monitorRuns(arn);
    expect(events()).toHaveLength(1);
  });

  it('comes page by page', async () => {
    for (const name of ['c', 'a', 'b']) {
      aws.company.alarms(name, { metric: metric('gender'), below: 0 });
    }
    const { MetricAlarms, NextToken } = await cloudwatch.send(
      new DescribeAlarmsCommand({ MaxRecords: 2 }),
    );
    expect(MetricAlarms?.map((each) => each.AlarmName)).toEqual(['a', 'b']);
    expect(await named({ MaxRecords: 2, NextToken })).toEqual(['c']);
  });
});
