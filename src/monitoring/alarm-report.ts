import type { DriftReport, Finding } from '../monitoring.ts';
import { memberOf } from '../reports/members-of.ts';
import { numberOf } from '../reports/number-of.ts';
import { parseReport } from '../reports/parse-report.ts';
import { printable } from '../reports/printable.ts';
import { driftReport } from './drift-report.ts';
import { itemsOf } from './items-of.ts';
import { textOf } from './text-of.ts';

/** A CloudWatch alarm in the words of DescribeAlarms; a composite has a rule and no metric. */
export type CloudWatchAlarm = {
  readonly AlarmName?: string | undefined;
  readonly StateValue?: string | undefined;
  readonly StateReason?: string | undefined;
  /** JSON, if anything: what tripped it. */
  readonly StateReasonData?: string | undefined;
  readonly Threshold?: number | undefined;
  readonly ComparisonOperator?: string | undefined;
  readonly MetricName?: string | undefined;
  readonly Metrics?: readonly AlarmMetric[] | undefined;
  readonly AlarmRule?: string | undefined;
};

/** One metric or expression of an alarm; the one that is judged returns data. */
export type AlarmMetric = {
  readonly Expression?: string | undefined;
  readonly Label?: string | undefined;
  readonly ReturnData?: boolean | undefined;
  readonly MetricStat?:
    { readonly Metric?: { readonly MetricName?: string | undefined } | undefined } | undefined;
};

/**
 * What an alarm says: the datapoint that tripped it and its threshold. `children`: the alarms that a
 * composite's rule names, as far as they could be read.
 */
export function alarmReport(
  alarm: CloudWatchAlarm,
  children: readonly CloudWatchAlarm[] = [],
): DriftReport {
  const findings = alarm.StateValue === 'ALARM' ? findingsOf(alarm, children) : [];
  return driftReport(
    {
      type: 'alarm',
      scores: findings.some(({ score }) => score !== undefined) ? 'CloudWatch' : 'none',
      reports: [],
    },
    findings.map((finding) => ({ finding })),
  );
}

function findingsOf(
  alarm: CloudWatchAlarm,
  children: readonly CloudWatchAlarm[],
): readonly Finding[] {
  if (alarm.AlarmRule === undefined) return [metricFinding(alarm)];
  const ringing = children.filter(({ StateValue }) => StateValue === 'ALARM');
  if (ringing.length > 0) return ringing.map(metricFinding);
  const triggering = triggeringAlarms(alarm);
  return (triggering.length > 0 ? triggering : [alarm.AlarmName ?? '']).map((name) => ({
    name: printable(name, 80) || '?',
    check: 'composite',
    bad: 'above',
    ...quoteOf(alarm),
  }));
}

function metricFinding(alarm: CloudWatchAlarm): Finding {
  const data = reasonData(alarm);
  const threshold = numberOf(memberOf(data, 'threshold')) ?? numberOf(alarm.Threshold);
  const bad = badOf(alarm, threshold, numbersIn(data));
  const score = datapointOf(data, bad);
  return {
    name: nameOf(alarm),
    check: textOf(alarm.ComparisonOperator, 60) || 'alarm',
    ...(score !== undefined && { score }),
    ...(threshold !== undefined && { threshold }),
    bad,
    ...quoteOf(alarm),
  };
}

/** Model Monitor's metric of a feature is called by the feature, so that it is found again. */
function nameOf({ AlarmName, MetricName, Metrics }: CloudWatchAlarm): string {
  const judged = Metrics?.find(({ ReturnData }) => ReturnData !== false) ?? Metrics?.[0];
  const metric = MetricName ?? judged?.MetricStat?.Metric?.MetricName;
  const name = metric?.replace(/^feature_baseline_drift_(?=.)/u, '') ?? AlarmName ?? '';
  return printable(name, 80) || '?';
}

function quoteOf({ StateReason }: CloudWatchAlarm): Pick<Finding, 'quote'> {
  const quote = textOf(StateReason, 300);
  return quote === '' ? {} : { quote };
}

/** It may be absent, cut or of an alarm with many series, and then tells nothing. */
function reasonData({ StateReasonData }: CloudWatchAlarm): unknown {
  const parsed = parseReport(StateReasonData ?? '');
  return 'json' in parsed ? parsed.json : undefined;
}

function triggeringAlarms(alarm: CloudWatchAlarm): readonly string[] {
  return itemsOf(memberOf(reasonData(alarm), 'triggeringAlarms'))
    .filter((each) => memberOf(memberOf(each, 'state'), 'value') !== 'OK')
    .flatMap((each) => /:alarm:(.+)$/su.exec(textOf(memberOf(each, 'arn'), 400))?.[1] ?? []);
}

function badOf(
  { ComparisonOperator }: CloudWatchAlarm,
  threshold: number | undefined,
  values: readonly number[],
): Finding['bad'] {
  if (ComparisonOperator?.startsWith('GreaterThan')) return 'above';
  // A band may be left on either side.
  const isBand = ComparisonOperator === 'LessThanLowerOrGreaterThanUpperThreshold';
  if (ComparisonOperator?.startsWith('LessThan') && !isBand) return 'below';
  const [value] = values;
  if (value === undefined || threshold === undefined) return 'above';
  return value < threshold ? 'below' : 'above';
}

/** The newest datapoint where they have times, else the worst: their order is not promised. */
function datapointOf(data: unknown, bad: Finding['bad']): number | undefined {
  const newest = itemsOf(memberOf(data, 'evaluatedDatapoints'))
    .map((point) => ({
      at: textOf(memberOf(point, 'timestamp'), 40),
      value: numberOf(memberOf(point, 'value')),
    }))
    .filter(({ value }) => value !== undefined)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (newest?.value !== undefined) return newest.value;
  const values = numbersIn(data);
  if (values.length === 0) return undefined;
  return values.reduce((a, b) => (bad === 'above' ? Math.max(a, b) : Math.min(a, b)));
}

function numbersIn(data: unknown): readonly number[] {
  return itemsOf(memberOf(data, 'recentDatapoints')).flatMap((value) => numberOf(value) ?? []);
}
