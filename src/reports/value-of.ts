import type { Metric } from '../reports.ts';
import { findMetric } from './find-metric.ts';

/** A metric's number by its name; null where it is not reported. */
export function valueOf(metrics: readonly Metric[], name: string): number | null {
  return findMetric(metrics, name)?.value ?? null;
}
