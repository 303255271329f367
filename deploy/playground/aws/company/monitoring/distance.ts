import type { FeatureStatistics } from './statistics-file.ts';

/**
 * How far two distributions of a feature are apart: the greatest distance of their cumulative curves
 * (values lie evenly within a bin), or of the shares of a category. Undefined without both.
 */
export function distance(before: FeatureStatistics, now: FeatureStatistics): number | undefined {
  const bins = before.numerical_statistics?.distribution.kll.buckets;
  const others = now.numerical_statistics?.distribution.kll.buckets;
  if (bins && others) return ofCurves(bins, others);
  const values = before.string_statistics?.distribution.categorical.buckets;
  const changed = now.string_statistics?.distribution.categorical.buckets;
  return values && changed ? ofShares(values, changed) : undefined;
}

type Bin = {
  readonly lower_bound: number;
  readonly upper_bound: number;
  readonly count: number;
};

function ofCurves(before: readonly Bin[], now: readonly Bin[]): number {
  const places = [...before, ...now].flatMap((bin) => [bin.lower_bound, bin.upper_bound]);
  return rounded(Math.max(...places.map((at) => Math.abs(below(before, at) - below(now, at)))));
}

/** The share of records below a value. */
function below(bins: readonly Bin[], at: number): number {
  const records = bins.map(({ lower_bound: from, upper_bound: to, count }) => {
    return count * Math.min(1, Math.max(0, (at - from) / (to - from)));
  });
  return sum(records) / sum(bins.map(({ count }) => count));
}

type Value = { readonly value: string; readonly count: number };

function ofShares(before: readonly Value[], now: readonly Value[]): number {
  const share = (values: readonly Value[], wanted: string) =>
    (values.find(({ value }) => value === wanted)?.count ?? 0) /
    sum(values.map(({ count }) => count));
  const all = [...before, ...now].map(({ value }) => value);
  return rounded(Math.max(...all.map((each) => Math.abs(share(before, each) - share(now, each)))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}
