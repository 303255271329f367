import type { Clock } from '../../../../src/clock.ts';
import type { ServiceEvent } from '../eventbridge.ts';
import type { Operation } from '../operation.ts';
import { alarmStore } from './alarm-store.ts';
import type { Alarm, AlarmValue } from './alarm.ts';
import { alarms } from './alarms.ts';
import { metricStore } from './metric-store.ts';
import type { At, Datum, MetricRef, MetricSource } from './metric-store.ts';
import { metrics } from './metrics.ts';

/** CloudWatch, with a door for the services that publish metrics of the past as well. */
export type CloudWatch = {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly publish: (at: At, data: readonly (MetricRef & Pick<Datum, 'at' | 'value'>)[]) => void;
  /** The source has published metrics of a namespace; `time` is epoch milliseconds. */
  readonly published: (namespace: string, time: number) => void;
  /** The state of an alarm; undefined where there is none of that name. */
  readonly stateOf: (at: At, alarm: string) => AlarmValue | undefined;
};

/** What CloudWatch stands on. */
export type CloudWatchOptions = {
  readonly clock: Clock;
  /** Takes its events, whose delivery it guarantees. */
  readonly emit: (event: ServiceEvent) => void;
  /** What services publish without putting it. */
  readonly source: MetricSource;
  /** An alarm has come to another state. */
  readonly changed: (alarm: Alarm) => void;
};

/** CloudWatch. */
export function cloudwatch({ clock, emit, source, changed }: CloudWatchOptions): CloudWatch {
  const kept = metricStore(source);
  const alarming = alarmStore({ metrics: kept, clock, emit, changed });
  return {
    operations: { ...metrics(kept, clock, alarming.look), ...alarms(alarming, clock) },
    publish(place, data) {
      for (const { at, value, ...metric } of data) kept.add(place, metric, { at, value, count: 1 });
      alarming.look(place);
    },
    published: alarming.lookFor,
    stateOf: (at, alarm) => alarming.named(at, alarm)?.state.value,
  };
}
