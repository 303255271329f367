import { seeded } from '../seeded.ts';
import { apportion } from './apportion.ts';
import type { Categorical, Feature, Numerical } from './features.ts';
import type { FeatureStatistics, Statistics } from './statistics-file.ts';

/** How a data set came to be. */
export type Sampling = {
  readonly records: number;
  readonly seed: string;
  /** How much shares vary by chance: 0 for not at all. */
  readonly noise: number;
  /** How far each feature has drifted: 0 for not at all, 1 for all the way. */
  readonly drift: Readonly<Record<string, number>>;
  /** A column is gone, another has lost values, and a category is new. */
  readonly broken: boolean;
};

/** `statistics.json` of a data set: mean, deviation and sum follow from the counts. */
export function statistics(features: readonly Feature[], sampling: Sampling): Statistics {
  const random = seeded(sampling.seed);
  const { gone, sparse } = brokenColumns(features);
  const kept = sampling.broken ? features.filter(({ name }) => name !== gone) : features;
  return {
    version: 0,
    dataset: { item_count: sampling.records },
    features: kept.map((feature) => {
      if (feature.kind === 'categorical') return categorical(feature, sampling, random);
      const missing = sampling.broken && feature.name === sparse ? 190 : (feature.missing ?? 0);
      return numerical({ ...feature, missing }, sampling, random);
    }),
  };
}

/** Which columns suffer when a data set is broken; `mixed` has values of another type. */
export function brokenColumns(features: readonly Feature[]) {
  const names = (type: Numerical['type']) =>
    features.flatMap((each) =>
      each.kind === 'numerical' && each.type === type ? [each.name] : [],
    );
  return {
    gone: names('Fractional').at(-1),
    mixed: names('Integral').at(0),
    sparse: names('Integral').at(-2),
  };
}

function numerical(
  feature: Numerical,
  sampling: Sampling,
  random: () => number,
): FeatureStatistics {
  const { name, type, from, to } = feature;
  const lost = Math.floor((sampling.records * (feature.missing ?? 0)) / 1000);
  const present = sampling.records - lost;
  const width = (to - from) / feature.shares.length;
  const counts = apportion(sharesOf(feature, sampling, random), present);
  const buckets = counts.map((count, index) => ({
    lower_bound: rounded(from + width * index),
    upper_bound: rounded(from + width * (index + 1)),
    count,
  }));
  const mean = average(buckets.map((each) => [middle(each), each.count]));
  const between = average(buckets.map((each) => [(middle(each) - mean) ** 2, each.count]));
  return {
    name,
    inferred_type: type,
    numerical_statistics: {
      common: { num_present: present, num_missing: lost },
      mean: rounded(mean),
      sum: rounded(mean * present),
      // Within a bin values lie evenly.
      std_dev: rounded(Math.sqrt(between + width ** 2 / 12)),
      min: from,
      max: to,
      distribution: { kll: { buckets, sketch: sketchOf(buckets, random) } },
    },
  };
}

/** A mixture of what was and what it drifts to, with the chance of one hour in it. */
function sharesOf(
  { name, shares, drifted = shares }: Numerical,
  { noise, drift }: Sampling,
  random: () => number,
): readonly number[] {
  const far = drift[name] ?? 0;
  const luck = far === 0 ? noise : 0;
  return shares.map((share, index) => {
    const mixed = share * (1 - far) + (drifted[index] ?? 0) * far;
    return mixed * (1 + luck * (2 * random() - 1));
  });
}

function categorical(
  { name, shares }: Categorical,
  { records, noise, broken }: Sampling,
  random: () => number,
): FeatureStatistics {
  const all = Object.entries(broken ? { ...shares, UNKNOWN: 64 } : shares);
  const counts = apportion(
    all.map(([, share]) => share * (1 + noise * (2 * random() - 1))),
    records,
  );
  const buckets = all.map(([value], index) => ({ value, count: counts[index] ?? 0 }));
  return {
    name,
    inferred_type: 'String',
    string_statistics: {
      common: { num_present: records, num_missing: 0 },
      distinct_count: buckets.length,
      distribution: { categorical: { buckets } },
    },
  };
}

type Bucket = {
  readonly lower_bound: number;
  readonly upper_bound: number;
  readonly count: number;
};

/** The sketch keeps values of single records, as the container's does. */
function sketchOf(buckets: readonly Bucket[], random: () => number) {
  const values = buckets.flatMap(({ lower_bound: from, upper_bound: to, count }) =>
    Array.from({ length: Math.min(count, 4) }, () => rounded(from + (to - from) * random())),
  );
  return { parameters: { c: 0.64, k: 2048 }, data: [values] };
}

function middle({ lower_bound: from, upper_bound: to }: Bucket): number {
  return (from + to) / 2;
}

function average(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const total = weighted.reduce((all, [, weight]) => all + weight, 0);
  return weighted.reduce((all, [value, weight]) => all + value * weight, 0) / total;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
