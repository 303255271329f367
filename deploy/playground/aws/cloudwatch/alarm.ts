import type { CompositeAlarmInput, MetricAlarmInput } from './inputs.ts';
import type { At } from './metric-store.ts';

/** An alarm as it is kept. Times are epoch milliseconds. */
export type Alarm = At & {
  readonly arn: string;
  readonly name: string;
  /** What PutMetricAlarm or PutCompositeAlarm took. */
  config: AlarmConfig;
  configuredAt: number;
  state: AlarmState;
  /** When its value changed last. */
  transitionedAt: number;
  readonly history: HistoryItem[];
};

export type AlarmValue = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

export type AlarmState = {
  readonly value: AlarmValue;
  readonly reason: string;
  /** JSON; absent where CloudWatch had no data to speak of. */
  readonly data?: string;
  readonly at: number;
};

export type AlarmConfig =
  | { readonly type: 'MetricAlarm'; readonly put: MetricAlarmInput }
  | { readonly type: 'CompositeAlarm'; readonly put: CompositeAlarmInput };

export type HistoryItem = {
  readonly at: number;
  readonly type: 'StateUpdate' | 'ConfigurationUpdate';
  readonly summary: string;
  readonly data: unknown;
};
