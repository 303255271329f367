import type { MetricAlarmInput } from './inputs.ts';
import type { MetricQuery } from './metric-query.ts';

/** The queries of an alarm; one that names a metric has that one alone. */
export function queriesOf(alarm: MetricAlarmInput): readonly MetricQuery[] {
  if (alarm.Metrics) return alarm.Metrics;
  return [
    {
      Id: 'm1',
      MetricStat: {
        Metric: {
          Namespace: alarm.Namespace ?? '',
          MetricName: alarm.MetricName ?? '',
          Dimensions: alarm.Dimensions,
        },
        Period: alarm.Period ?? 60,
        Stat: alarm.Statistic ?? alarm.ExtendedStatistic ?? 'Average',
      },
      ReturnData: true,
    },
  ];
}
