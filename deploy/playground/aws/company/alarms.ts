import { identity } from './identity.ts';
import type { Where } from './identity.ts';
import type { MetricRef } from '../cloudwatch/metric-store.ts';
import type { Workplace } from './workplace.ts';

/** What an alarm watches: one metric, metric math over several, or other alarms. */
export type Watched =
  | (Limit & { readonly metric: MetricRef })
  | (Limit & { readonly expression: string; readonly metrics: readonly MetricRef[] })
  /** Such as `ALARM(a) OR ALARM(b)`. */
  | { readonly rule: string };

/** The value beyond which it goes off. */
type Limit = { readonly above: number } | { readonly below: number };

/** Somebody puts an alarm on that; answers its ARN. */
export function alarms(
  { watch }: Workplace,
  name: string,
  watched: Watched,
  where: Where = {},
): string {
  const caller = identity({ role: 'Platform', session: 'terraform' }, where);
  const { account, region } = caller;
  const AlarmDescription = `Watches ${name}.`;
  const call = (operation: string, input: object) =>
    watch.operations[operation]?.(
      { AlarmName: name, AlarmDescription, ...input },
      caller,
      AbortSignal.abort(),
    );
  if ('rule' in watched) call('PutCompositeAlarm', { AlarmRule: watched.rule });
  else call('PutMetricAlarm', { ...limit(watched), ...metricsOf(watched) });
  return `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`;
}

function limit(watched: Limit) {
  const above = 'above' in watched;
  return {
    EvaluationPeriods: 1,
    Threshold: above ? watched.above : watched.below,
    ComparisonOperator: above ? 'GreaterThanThreshold' : 'LessThanThreshold',
    TreatMissingData: 'missing',
  };
}

const hourly = { Period: 3_600 };

function metricsOf(watched: Exclude<Watched, { readonly rule: string }>) {
  if ('metric' in watched) return { ...asPut(watched.metric), ...hourly, Statistic: 'Maximum' };
  const parts = watched.metrics.map((metric, index) => ({
    Id: `m${index + 1}`,
    MetricStat: { Metric: asPut(metric), ...hourly, Stat: 'Maximum' },
    ReturnData: false,
  }));
  return { Metrics: [{ Id: 'e1', Expression: watched.expression, Label: 'math' }, ...parts] };
}

function asPut({ namespace, name, dimensions }: MetricRef) {
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  return { Namespace: namespace, MetricName: name, Dimensions };
}
