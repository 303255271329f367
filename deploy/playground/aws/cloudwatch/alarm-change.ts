import type { ServiceEvent } from '../eventbridge.ts';
import type { Alarm, AlarmConfig, AlarmState } from './alarm.ts';
import { cloudWatchTime } from './cloud-watch-time.ts';
import type { MetricQuery } from './metric-query.ts';
import { queriesOf } from './queries-of.ts';

/** "CloudWatch Alarm State Change": from which state to which, and what the alarm watches. */
export function alarmChange(alarm: Alarm, previous: AlarmState): ServiceEvent {
  return {
    'detail-type': 'CloudWatch Alarm State Change',
    source: 'aws.cloudwatch',
    account: alarm.account,
    region: alarm.region,
    resources: [alarm.arn],
    detail: {
      alarmName: alarm.name,
      state: told(alarm.state),
      previousState: told(previous),
      configuration: configuration(alarm.config),
    },
  };
}

function told({ value, reason, data, at }: AlarmState) {
  return {
    value,
    reason,
    ...(data !== undefined && { reasonData: data }),
    timestamp: cloudWatchTime(at),
  };
}

function configuration({ type, put }: AlarmConfig) {
  const description = put.AlarmDescription;
  if (type === 'CompositeAlarm') {
    return {
      alarmRule: put.AlarmRule,
      ...(description !== undefined && { description }),
      ...(put.ActionsSuppressor !== undefined && {
        actionsSuppressor: put.ActionsSuppressor,
        actionsSuppressorWaitPeriod: put.ActionsSuppressorWaitPeriod,
        actionsSuppressorExtensionPeriod: put.ActionsSuppressorExtensionPeriod,
      }),
    };
  }
  return {
    ...(description !== undefined && { description }),
    metrics: queriesOf(put).map(query),
  };
}

function query({ Id, MetricStat: stat, Expression, Label, ReturnData }: MetricQuery) {
  return {
    id: Id,
    ...(stat && {
      metricStat: {
        metric: {
          namespace: stat.Metric.Namespace,
          name: stat.Metric.MetricName,
          dimensions: stat.Metric.Dimensions,
        },
        period: stat.Period,
        stat: stat.Stat,
      },
    }),
    ...(Expression !== undefined && { expression: Expression }),
    ...(Label !== undefined && { label: Label }),
    returnData: ReturnData,
  };
}
