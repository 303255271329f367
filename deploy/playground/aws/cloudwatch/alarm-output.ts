import type { Alarm } from './alarm.ts';
import type { MetricAlarmInput } from './inputs.ts';
import type { MetricQuery } from './metric-query.ts';

/** An alarm as DescribeAlarms answers it. Times are epoch seconds. */
export function alarmOutput(alarm: Alarm) {
  const { config, state } = alarm;
  const { Tags: _tags, ...put } = config.put;
  return {
    ...put,
    ...(config.type === 'MetricAlarm' && metricOutput(config.put)),
    AlarmArn: alarm.arn,
    AlarmConfigurationUpdatedTimestamp: alarm.configuredAt / 1000,
    StateValue: state.value,
    StateReason: state.reason,
    ...(state.data !== undefined && { StateReasonData: state.data }),
    StateUpdatedTimestamp: state.at / 1000,
    StateTransitionedTimestamp: alarm.transitionedAt / 1000,
  };
}

function metricOutput({ Dimensions, Metrics }: MetricAlarmInput) {
  return { Dimensions: listed(Dimensions), ...(Metrics && { Metrics: Metrics.map(query) }) };
}

function query({ MetricStat: stat, ...rest }: MetricQuery) {
  if (!stat) return rest;
  const Metric = { ...stat.Metric, Dimensions: listed(stat.Metric.Dimensions) };
  return { ...rest, MetricStat: { ...stat, Metric } };
}

function listed(dimensions: Readonly<Record<string, string>>) {
  return Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
}
