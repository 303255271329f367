import type { Metric } from '../reports.ts';
import { metricKey } from './metric-key.ts';

/** The metric of this name, as it is written or else by its key; never one of two that differ. */
export function findMetric(metrics: readonly Metric[], name: string): Metric | undefined {
  const exact = metrics.find((metric) => metric.name === name);
  if (exact !== undefined) return exact;
  const alike = metrics.filter((metric) => metricKey(metric.name) === metricKey(name));
  return alike.length === 1 ? alike[0] : undefined;
}
