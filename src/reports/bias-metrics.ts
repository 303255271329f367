import type { Metric } from '../reports.ts';
import { memberOf, membersOf } from './members-of.ts';
import { numberOf } from './number-of.ts';
import { printable } from './printable.ts';
import type { Reading } from './reading.ts';

/**
 * The bias metrics of a Clarify `analysis.json`, before and after training. A facet of one value
 * gives `bias/<facet>/<name>`; of several, `bias/<facet>=<value>/<name>` for each, so that none
 * speaks for the others. A value that Clarify could not compute is left out.
 */
export function biasMetrics(report: unknown): readonly Reading[] {
  return ['pre_training_bias_metrics', 'post_training_bias_metrics'].flatMap((block) =>
    membersOf(memberOf(memberOf(report, block), 'facets')).flatMap(([facet, values]) =>
      facetMetrics(facet, Array.isArray(values) ? values : [values]).map((metric) => ({
        metric,
        within: block,
      })),
    ),
  );
}

function facetMetrics(facet: string, values: readonly unknown[]): readonly Metric[] {
  const name = printable(facet, 36);
  return values.flatMap((value) => {
    const label = printable(textOf(memberOf(value, 'value_or_threshold')), 16);
    const which = values.length > 1 ? `=${label}` : '';
    const metrics = memberOf(value, 'metrics');
    return (Array.isArray(metrics) ? metrics : []).flatMap(
      (metric) => metricOf(`bias/${name}${which}`, metric) ?? [],
    );
  });
}

function metricOf(prefix: string, metric: unknown): Metric | undefined {
  const name = printable(textOf(memberOf(metric, 'name')), 20);
  const value = numberOf(memberOf(metric, 'value'));
  if (name === '' || value === undefined) return undefined;
  // A ratio is fair at one, a difference at none.
  return { name: `${prefix}/${name}`, value, better: { target: name === 'DI' ? 1 : 0 } };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
