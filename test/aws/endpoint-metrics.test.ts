import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  PutMetricAlarmCommand,
} from '@aws-sdk/client-cloudwatch';
import { canary } from './canary.ts';
import { deploying } from './deploying.ts';
import { heard } from './heard.ts';
import { signedBy } from './signed-by.ts';
import { startServed } from './start-served.ts';
import type { ServedWorld } from './start-served.ts';

let world: ServedWorld;
let cloudwatch: CloudWatchClient;
let version: string;
let endpoint: string;
beforeEach(async () => {
  world = await startServed();
  ({ version, endpoint } = world.served());
  cloudwatch = new CloudWatchClient(signedBy(world.aws));
});
afterEach(async () => {
  cloudwatch.destroy();
  await world.stop();
});

const fleet = { EndpointName: 'credit-risk-prod', VariantName: 'AllTraffic' };
const asList = (dimensions: Readonly<Record<string, string>>) =>
  Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));

type Asked = {
  readonly stat: string;
  readonly period?: number;
  readonly dimensions?: Readonly<Record<string, string>>;
};

/** Everything since twenty past eight, oldest first. */
async function values(MetricName: string, { stat, period = 60, dimensions = fleet }: Asked) {
  const Metric = { Namespace: 'AWS/SageMaker', MetricName, Dimensions: asList(dimensions) };
  const { MetricDataResults = [] } = await cloudwatch.send(
    new GetMetricDataCommand({
      MetricDataQueries: [{ Id: 'm', MetricStat: { Metric, Period: period, Stat: stat } }],
      StartTime: new Date('2026-11-20T08:20:00.000Z'),
      EndTime: new Date(world.clock.now().getTime() + 1),
      ScanBy: 'TimestampAscending',
    }),
  );
  return MetricDataResults[0]?.Values ?? [];
}

const p99 = { stat: 'p99' } as const;
const sum = { stat: 'Sum' } as const;

async function state(name: string) {
  const describe = new DescribeAlarmsCommand({ AlarmNames: [name] });
  return (await cloudwatch.send(describe)).MetricAlarms?.[0]?.StateValue;
}

describe('an endpoint publishes', () => {
  it('requests, failures and latencies, as long as it serves', async () => {
    world.clock.advance(119_999);
    expect(await values('Invocations', sum)).toEqual([6_000, 6_000]);
    expect(await values('Invocation5XXErrors', sum)).toEqual([1, 1]);
    expect(await values('Invocation4XXErrors', sum)).toEqual([6, 6]);
    expect(await values('ModelLatency', p99)).toEqual([140_000, 140_000]);
    expect(await values('ModelLatency', { stat: 'p50' })).toEqual([56_000, 56_000]);
    expect(await values('OverheadLatency', p99)).toEqual([6_000, 6_000]);
    world.aws.company.endpointBecomes(endpoint, { status: 'OutOfService' });
    world.clock.advance(180_000);
    expect(await values('Invocations', sum)).toEqual([6_000, 6_000]);
    expect(await values('DiskUtilization', sum)).toEqual([]);
  });

  it('the same whenever it is read, and for hours', async () => {
    world.clock.advance(30_000);
    world.aws.company.breaks(version);
    world.clock.advance(29_999);
    const soon = await values('ModelLatency', p99);
    world.clock.advance(86_400_000);
    expect((await values('ModelLatency', p99))[0]).toBe(soon[0]);
    expect(await values('Invocations', { stat: 'Sum', period: 3_600 })).toEqual([
      6_000 * 40,
      ...Array.from({ length: 23 }, () => 360_000),
      expect.any(Number),
    ]);
  });

  it('of each fleet apart, as much as it takes of the traffic', async () => {
    const steps = deploying(world);
    const next = await steps.config('v2');
    const { EndpointConfigName: old = '' } = await steps.now();
    await steps.updates('v2', { DeploymentConfig: canary() });
    // It bakes from twenty past eight and five seconds on.
    world.clock.advance(9_000);
    const of = (EndpointConfigName: string) => ({
      ...sum,
      dimensions: { ...fleet, EndpointConfigName },
    });
    expect(await values('Invocations', of(old))).toEqual([4 * 100 + 6 * 90]);
    expect(await values('Invocations', of('v2'))).toEqual([6 * 10]);
    expect(await values('Invocations', sum)).toEqual([1_000]);
    world.aws.company.breaks(next);
    const late = { ...p99, dimensions: { ...fleet, EndpointConfigName: 'v2' } };
    // One second of six: the slowest tenth of its requests are the slowest hundredth of all.
    expect(await values('ModelLatency', late)).toEqual([960_000]);
  });

  it('nothing under dimensions it does not know', async () => {
    world.clock.advance(60_000);
    for (const dimensions of [
      { EndpointName: 'credit-risk-prod' },
      { ...fleet, VariantName: 'other' },
      { ...fleet, InstanceId: 'i-1' },
    ]) {
      expect(await values('Invocations', { ...sum, dimensions })).toEqual([]);
    }
  });
});

describe('an alarm on an endpoint', () => {
  it('goes off within seconds of a version that breaks, and is over when it is mended', async () => {
    const events = heard(world.aws, 'CloudWatch Alarm State Change');
    const alarms = world.aws.company.alarmsOn(endpoint);
    expect(alarms.p99).toMatch(/:alarm:credit-risk-prod-p99$/u);
    expect(await state('credit-risk-prod-5xx')).toBe('OK');
    world.clock.advance(30_000);
    world.aws.company.breaks(version);
    world.clock.advance(6_000);
    expect(await state('credit-risk-prod-p99')).toBe('ALARM');
    expect(await state('credit-risk-prod-5xx')).toBe('ALARM');
    world.aws.company.mends(version);
    world.clock.advance(90_000);
    expect(await state('credit-risk-prod-p99')).toBe('OK');
    expect(events().map(({ detail }) => detail['alarmName'])).toEqual([
      'credit-risk-prod-p99',
      'credit-risk-prod-5xx',
      'credit-risk-prod-p99',
      'credit-risk-prod-5xx',
      'credit-risk-prod-p99',
      'credit-risk-prod-5xx',
    ]);
  });

  it('does not go off by the first failure of a minute', async () => {
    const events = heard(world.aws, 'CloudWatch Alarm State Change');
    world.aws.company.alarmsOn(endpoint, { errors: 0.0005, p99: 200 });
    await deploying(world).config('v2');
    world.clock.advance(600_000);
    expect(await state('credit-risk-prod-5xx')).toBe('OK');
    expect(events()).toHaveLength(2);
  });

  it('goes off for requests that fail as often as is said', async () => {
    world.aws.company.alarmsOn(endpoint, { names: { p99: 'slow', errors: 'failing' } });
    world.aws.company.breaks(version, { errors: 0.5, p99: 140 });
    world.clock.advance(2_000);
    expect([await state('slow'), await state('failing')]).toEqual(['OK', 'ALARM']);
  });

  it('may watch the new fleet alone', async () => {
    const steps = deploying(world);
    const next = await steps.config('v2');
    const name = 'new-fleet';
    world.aws.company.alarmsOn(endpoint, { names: { p99: 'x', errors: name }, config: 'v2' });
    world.aws.company.breaks(next);
    expect(await state(name)).toBe('INSUFFICIENT_DATA');
    await steps.updates('v2', { DeploymentConfig: canary(name) });
    world.clock.advance(8_000);
    expect(await steps.now()).toMatchObject({ EndpointStatus: 'InService' });
    expect((await steps.now()).EndpointConfigName).not.toBe('v2');
  });

  it('has one statistic', async () => {
    const alarm = {
      AlarmName: 'both',
      Namespace: 'AWS/SageMaker',
      MetricName: 'ModelLatency',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold' as const,
    };
    const put = (more: object) =>
      cloudwatch.send(new PutMetricAlarmCommand({ ...alarm, Dimensions: asList(fleet), ...more }));
    await expect(put({ Statistic: 'Sum', ExtendedStatistic: 'p99' })).rejects.toThrow('Only one');
    await expect(put({ ExtendedStatistic: 'p101' })).rejects.toThrow('extendedStatistic');
    await put({ ExtendedStatistic: 'p99.9' });
    expect(await state('both')).toBe('ALARM');
  });
});
