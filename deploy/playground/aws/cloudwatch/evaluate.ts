import { answers } from './metric-query.ts';
import type { MetricQuery } from './metric-query.ts';
import { queriesOf } from './queries-of.ts';
import type { AlarmState } from './alarm.ts';
import type { MetricAlarmInput } from './inputs.ts';
import { cloudWatchTime } from './cloud-watch-time.ts';
import type { At, MetricStore } from './metric-store.ts';
import type { Series } from './series.ts';
import { watches } from './watches.ts';

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
  const recent = newest(store, at, alarm, now);
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

/** The newest periods with data. What endpoints publish comes every minute, so that a few suffice. */
function newest(store: MetricStore, at: At, alarm: MetricAlarmInput, now: number): Series {
  const queries = queriesOf(alarm);
  const returned = queries.find(({ ReturnData }) => ReturnData)?.Id ?? '';
  const from = watches(alarm, 'AWS/SageMaker')
    ? now - alarm.EvaluationPeriods * longest(queries) * 1_000
    : now - 14 * 86_400_000;
  const span = { from, to: now + 2 * 3_600_000, now };
  return (answers(store, at, queries, span).get(returned) ?? []).slice(-alarm.EvaluationPeriods);
}

function longest(queries: readonly MetricQuery[]): number {
  return Math.max(60, ...queries.map(({ MetricStat }) => MetricStat?.Period ?? 0));
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
    ...((alarm.Statistic ?? alarm.ExtendedStatistic) && {
      statistic: alarm.Statistic ?? alarm.ExtendedStatistic,
    }),
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
