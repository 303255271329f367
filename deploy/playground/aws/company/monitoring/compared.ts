import { distance } from './distance.ts';
import { driftOf } from './drift-of.ts';
import { featuresOf } from './features.ts';
import { statistics } from './statistics.ts';
import type { FeatureStatistics } from './statistics-file.ts';

/** A data set that is compared with what a group's models were trained on. */
export type Comparison = {
  readonly group: string;
  readonly records: number;
  readonly seed: string;
  readonly drifted: boolean;
  readonly drift?: Readonly<Record<string, number>>;
};

/** A feature before and now; `score` is the greatest distance of its cumulative curves. */
export type Compared = {
  readonly name: string;
  readonly before: FeatureStatistics;
  readonly now: FeatureStatistics;
  readonly score: number;
};

/** Every feature of a group, before and now. */
export function compared(comparison: Comparison): readonly Compared[] {
  const { group, records, seed, drifted } = comparison;
  const features = featuresOf(group);
  const usual = { records: 20_000, seed, noise: 0, drift: {}, broken: false };
  const drift = drifted ? driftOf(group, comparison.drift) : {};
  const before = statistics(features, usual);
  const now = statistics(features, { ...usual, records, noise: 0.06, drift });
  return before.features.flatMap((old) => {
    const found = now.features.find(({ name }) => name === old.name);
    return found
      ? [{ name: old.name, before: old, now: found, score: distance(old, found) ?? 0 }]
      : [];
  });
}
