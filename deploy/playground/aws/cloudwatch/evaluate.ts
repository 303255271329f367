import { answers } from './metric-query.ts';
import type { MetricQuery } from './metric-query.ts';
import type { AlarmState } from './alarm.ts';
import type { MetricAlarmInput } from './inputs.ts';
import { cloudWatchTime } from './cloud-watch-time.ts';
import type { At, MetricStore } from './metric-store.ts';
import type { Series } from './series.ts';

/**
 * What a metric alarm's newest periods say; undefined while nothing was published. Time passing without
 * data does not change an alarm here.
 */
export function evaluate(
  store: MetricStore,
  at: At,
  alarm: MetricAlarmInput,
  now: number,
): AlarmState | undefined {
  const queries = queriesOf(alarm);
  const returned = queries.find(({ ReturnData }) => ReturnData);
  const span = { from: now - 14 * 86_400_000, to: now + 2 * 3_600_000, now };
  const all = answers(store, at, queries, span).get(returned?.Id ?? '') ?? [];
  const recent = all.slice(-alarm.EvaluationPeriods);
  if (recent.length === 0) return undefined;
  const needed = alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods;
  const breaching = recent.filter(({ value }) => breaches(alarm, value));
  const value = breaching.length >= needed ? 'ALARM' : 'OK';
  const told = value === 'ALARM' ? breaching : recent;
  return {
    value,
    reason: reasonOf(alarm, told, value),
    data: JSON.stringify(reasonData(alarm, recent, now)),
    at: now,
  };
}

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
        Stat: alarm.Statistic ?? 'Average',
      },
      ReturnData: true,
    },
  ];
}

function breaches({ ComparisonOperator, Threshold }: MetricAlarmInput, value: number): boolean {
  switch (ComparisonOperator) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= Threshold;
    case 'GreaterThanThreshold':
      return value > Threshold;
    case 'LessThanThreshold':
      return value < Threshold;
    case 'LessThanOrEqualToThreshold':
      return value <= Threshold;
  }
}

const words = {
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  GreaterThanThreshold: 'greater than',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
} as const;

function reasonOf(alarm: MetricAlarmInput, told: Series, value: 'ALARM' | 'OK'): string {
  const data = told.map((each) => `${each.value} (${shortTime(each.at)})`).join(', ');
  const not = value === 'ALARM' ? '' : 'not ';
  const change = value === 'ALARM' ? 'OK -> ALARM' : 'ALARM -> OK';
  const verb = told.length === 1 ? `was ${not}` : `were ${not}`;
  const s = told.length === 1 ? '' : 's';
  return (
    `Threshold Crossed: ${told.length} out of the last ${alarm.EvaluationPeriods} ` +
    `datapoints [${data}] ${verb}` +
    `${words[alarm.ComparisonOperator]} the threshold (${alarm.Threshold}) ` +
    `(minimum ${alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods} datapoint${s} for ${change} transition).`
  );
}

function reasonData(alarm: MetricAlarmInput, recent: Series, now: number) {
  const first = recent[0]?.at ?? now;
  return {
    version: '1.0',
    queryDate: cloudWatchTime(now),
    startDate: cloudWatchTime(first),
    ...(alarm.Statistic && { statistic: alarm.Statistic }),
    period: alarm.Period ?? queriesOf(alarm).find((each) => each.MetricStat)?.MetricStat?.Period,
    recentDatapoints: recent.map(({ value }) => value),
    threshold: alarm.Threshold,
    evaluatedDatapoints: recent
      .map(({ at, value }) => ({ timestamp: cloudWatchTime(at), value }))
      .toReversed(),
  };
}

/** `20/11/26 07:00:00`, as CloudWatch writes it into a sentence. */
function shortTime(at: number): string {
  const [date = '', time = ''] = new Date(at).toISOString().split('T');
  const [year = '', month, day] = date.split('-');
  return `${day}/${month}/${year.slice(2)} ${time.slice(0, 8)}`;
}
