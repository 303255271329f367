import type { Clock } from '../../../../src/clock.ts';
import type { ServiceEvent } from '../eventbridge.ts';
import type { Operation } from '../operation.ts';
import { alarmStore } from './alarm-store.ts';
import { alarms } from './alarms.ts';
import { metricStore } from './metric-store.ts';
import type { At, Datum, MetricRef } from './metric-store.ts';
import { metrics } from './metrics.ts';

/** CloudWatch, with a door for the services that publish metrics of the past as well. */
export type CloudWatch = {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly publish: (at: At, data: readonly (MetricRef & Pick<Datum, 'at' | 'value'>)[]) => void;
};

/** CloudWatch; `emit` takes its events, whose delivery it guarantees. */
export function cloudwatch(clock: Clock, emit: (event: ServiceEvent) => void): CloudWatch {
  const kept = metricStore();
  const alarming = alarmStore(kept, clock, emit);
  return {
    operations: { ...metrics(kept, clock, alarming.look), ...alarms(alarming, clock) },
    publish(place, data) {
      for (const { at, value, ...metric } of data) kept.add(place, metric, { at, value, count: 1 });
      alarming.look(place);
    },
  };
}
