import { z } from 'zod';
import { metricQuery } from './metric-query.ts';
import { dimensions } from './metric-store.ts';

const alarmName = z.string().min(1).max(255);

const common = {
  AlarmName: alarmName,
  AlarmDescription: z.string().max(1024).optional(),
  ActionsEnabled: z.boolean().default(true),
  OKActions: z.array(z.string()).max(5).default([]),
  AlarmActions: z.array(z.string()).max(5).default([]),
  InsufficientDataActions: z.array(z.string()).max(5).default([]),
};

const comparisons = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;

/** What PutMetricAlarm takes: one metric, or metric math. */
export const putMetricAlarm = z
  .looseObject({
    ...common,
    MetricName: z.string().min(1).max(255).optional(),
    Namespace: z.string().min(1).max(255).optional(),
    Dimensions: dimensions,
    Statistic: z.enum(['Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount']).optional(),
    ExtendedStatistic: z
      .string()
      .regex(/^p(?:\d{1,2}(?:\.\d{1,10})?|100)$/u)
      .optional(),
    Period: z.number().min(10).optional(),
    EvaluationPeriods: z.number().min(1),
    DatapointsToAlarm: z.number().min(1).optional(),
    Threshold: z.number(),
    ComparisonOperator: z.enum(comparisons),
    TreatMissingData: z.string().optional(),
    Metrics: z.array(metricQuery).max(20).optional(),
  })
  .refine(
    ({ MetricName, Metrics }) => (MetricName === undefined) !== (Metrics === undefined),
    'Exactly one of MetricName and Metrics must be specified',
  )
  .refine(
    ({ Statistic, ExtendedStatistic }) => !(Statistic && ExtendedStatistic),
    'Only one of Statistic and ExtendedStatistic may be specified',
  )
  .refine(
    ({ Metrics }) => !Metrics || Metrics.filter(({ ReturnData }) => ReturnData).length === 1,
    'Exactly one element of the metrics list should return data',
  );

/** What PutCompositeAlarm takes. */
export const putCompositeAlarm = z.looseObject({
  ...common,
  AlarmRule: z.string().min(1).max(10_240),
  ActionsSuppressor: z.string().optional(),
  ActionsSuppressorWaitPeriod: z.number().optional(),
  ActionsSuppressorExtensionPeriod: z.number().optional(),
});

const alarmTypes = z
  .array(z.enum(['MetricAlarm', 'CompositeAlarm', 'LogAlarm']))
  .min(1)
  .default(['MetricAlarm']);
const stateValue = z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']);
const paging = {
  MaxRecords: z.number().min(1).max(100).default(50),
  NextToken: z.string().optional(),
};

/** What DescribeAlarms takes: metric alarms alone, unless others are asked for. */
export const describeAlarms = z.looseObject({
  ...paging,
  AlarmNames: z.array(alarmName).max(100).optional(),
  AlarmNamePrefix: z.string().max(255).optional(),
  AlarmTypes: alarmTypes,
  ChildrenOfAlarmName: alarmName.optional(),
  ParentsOfAlarmName: alarmName.optional(),
  StateValue: stateValue.optional(),
});

/** What DescribeAlarmHistory takes. Times are epoch seconds. */
export const describeAlarmHistory = z.looseObject({
  ...paging,
  AlarmName: alarmName.optional(),
  AlarmTypes: alarmTypes,
  HistoryItemType: z.string().optional(),
  StartDate: z.number().optional(),
  EndDate: z.number().optional(),
  ScanBy: z.enum(['TimestampDescending', 'TimestampAscending']).default('TimestampDescending'),
});

/** What SetAlarmState takes. */
export const setAlarmState = z.looseObject({
  AlarmName: alarmName,
  StateValue: stateValue,
  StateReason: z.string().max(1023),
  StateReasonData: z.string().max(4000).optional(),
});

export type MetricAlarmInput = z.infer<typeof putMetricAlarm>;
export type CompositeAlarmInput = z.infer<typeof putCompositeAlarm>;
