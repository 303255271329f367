import type { Metric } from '../reports.ts';
import { printable } from './printable.ts';
import type { Reading } from './reading.ts';

/**
 * One metric per name. Where two places give one name different values (`train_metrics` and
 * `test_metrics`), each is named with its place, `test_metrics/auc`, and the plain name is given
 * to none: a gate must not pass on the number of another data set. What then still differs is
 * left out.
 */
export function oneOfEach(readings: readonly Reading[]): readonly Metric[] {
  const ambiguous = differing(readings.map(({ metric }) => metric));
  const named = readings.map(({ metric, within }) =>
    ambiguous.has(metric.name)
      ? { ...metric, name: printable(`${within}/${metric.name}`, 80) }
      : metric,
  );
  const differs = differing(named);
  const seen = new Map(named.map((metric) => [metric.name, metric]));
  return [...seen.values()].filter(({ name }) => !differs.has(name));
}

/** The names that are given more than one value. */
function differing(metrics: readonly Metric[]): ReadonlySet<string> {
  const first = new Map<string, number>();
  const differing = new Set<string>();
  for (const { name, value } of metrics) {
    if ((first.get(name) ?? value) !== value) differing.add(name);
    if (!first.has(name)) first.set(name, value);
  }
  return differing;
}
