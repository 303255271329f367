import type { Evidence } from '../reports.ts';
import { memberOf, membersOf } from './members-of.ts';
import { numberOf } from './number-of.ts';
import { printable } from './printable.ts';

/**
 * Each feature's share of the model's attribution in a Clarify SHAP report: the absolute global
 * SHAP value, averaged over the labels, of the sum of all. Greatest first, equal ones by name.
 */
export function featureShares(report: unknown): Evidence['features'] {
  const labels = membersOf(memberOf(report, 'explanations')).flatMap(([, explainer]) =>
    membersOf(explainer)
      .map(([, label]) => membersOf(memberOf(label, 'global_shap_values')))
      .filter((values) => values.length > 0),
  );
  return sharesOf(weightsOf(labels));
}

type Members = ReturnType<typeof membersOf>;

function weightsOf(labels: readonly Members[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [feature, value] of labels.flat()) {
    const name = printable(feature, 80);
    // Divided before they are summed, for the mean of great numbers is finite and their sum is not.
    const weight = Math.abs(numberOf(value) ?? 0) / labels.length;
    if (name !== '') weights.set(name, (weights.get(name) ?? 0) + weight);
  }
  return weights;
}

function sharesOf(weights: ReadonlyMap<string, number>): Evidence['features'] {
  const greatest = [...weights.values()].reduce((a, b) => Math.max(a, b), 0);
  if (greatest === 0 || !Number.isFinite(greatest)) return [];
  const scaled = Array.from(weights, ([name, weight]) => ({ name, share: weight / greatest }));
  const sum = scaled.reduce((total, { share }) => total + share, 0);
  return scaled
    .map(({ name, share }) => ({ name, share: share / sum }))
    .toSorted((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
}
