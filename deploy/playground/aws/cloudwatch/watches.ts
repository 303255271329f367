import type { MetricAlarmInput } from './inputs.ts';
import { queriesOf } from './queries-of.ts';

/** Whether an alarm watches metrics of this namespace. */
export function watches(alarm: MetricAlarmInput, namespace: string): boolean {
  return queriesOf(alarm).some((each) => each.MetricStat?.Metric.Namespace === namespace);
}
