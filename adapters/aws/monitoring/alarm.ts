import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import type {
  CompositeAlarm,
  DescribeAlarmsCommandInput,
  MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import type { CloudWatchAlarm } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { pages } from '../pages.ts';

/** An alarm, of a metric or of other alarms, as it is now. */
export type Alarm = {
  readonly name: string;
  readonly arn: string;
  /** Since when it is in its state. */
  readonly since: Date;
  readonly metrics: readonly WatchedMetric[];
  /** In CloudWatch's own words. */
  readonly described: CloudWatchAlarm;
};

/** One metric of an alarm; `account` where it is another one's. */
export type WatchedMetric = {
  readonly account?: string;
  readonly dimensions: Readonly<Record<string, string>>;
};

/** Which alarms are wanted. */
export type Wanted = Pick<
  DescribeAlarmsCommandInput,
  'AlarmNames' | 'AlarmNamePrefix' | 'ChildrenOfAlarmName'
>;

/** Alarms of a place, of metrics and of other alarms. */
export async function* alarms(aws: Connections, at: At, wanted: Wanted): AsyncIterable<Alarm> {
  const list = (NextToken: string | undefined) => {
    const command = new DescribeAlarmsCommand({
      ...wanted,
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
      MaxRecords: 100,
      NextToken,
    });
    return aws.call('cloudwatch:DescribeAlarms', (abortSignal) =>
      aws.cloudWatch(at).send(command, { abortSignal }),
    );
  };
  for await (const { MetricAlarms = [], CompositeAlarms = [] } of pages(list)) {
    yield* MetricAlarms.map((each) => alarm(each, metricsOf(each)));
    yield* CompositeAlarms.map((each) => alarm(each, []));
  }
}

function alarm(described: MetricAlarm | CompositeAlarm, metrics: readonly WatchedMetric[]): Alarm {
  const { StateTransitionedTimestamp: changed, StateUpdatedTimestamp: updated } = described;
  return {
    name: described.AlarmName ?? '',
    arn: described.AlarmArn ?? '',
    since: changed ?? updated ?? new Date(0),
    metrics,
    described,
  };
}

function metricsOf({ Dimensions, Metrics = [] }: MetricAlarm): readonly WatchedMetric[] {
  const parts = Metrics.map(({ MetricStat, AccountId: account }) => ({
    ...(account && { account }),
    dimensions: named(MetricStat?.Metric?.Dimensions),
  }));
  return [{ dimensions: named(Dimensions) }, ...parts];
}

function named(dimensions: MetricAlarm['Dimensions'] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(dimensions.map(({ Name = '', Value = '' }) => [Name, Value]));
}
