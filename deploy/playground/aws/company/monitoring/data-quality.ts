import type { Constraints } from './constraints.ts';
import { distance } from './distance.ts';
import type { FeatureStatistics, Statistics } from './statistics-file.ts';

/** One entry of `constraint_violations.json`. */
export type Violation = {
  readonly feature_name: string;
  readonly constraint_check_type: string;
  readonly description: string;
};

/** What the container of a data quality monitor holds against a run. */
export type DataQualityRun = {
  readonly baseline: Statistics;
  readonly constraints: Constraints;
  readonly now: Statistics;
  /** Share of the values that are of the column's type, where it is not all of them. */
  readonly typed: Readonly<Record<string, number>>;
};

/** Its verdict: every violation, and how far each feature is from its baseline. */
export function dataQuality({ baseline, constraints, now, typed }: DataQualityRun): {
  readonly violations: readonly Violation[];
  readonly scores: Readonly<Record<string, number>>;
} {
  const { comparison_threshold: threshold } =
    constraints.monitoring_config.distribution_constraints;
  const scores = scoresOf(baseline, now);
  const perFeature = constraints.features.flatMap((constraint) => {
    const feature = now.features.find(({ name }) => name === constraint.name);
    return feature
      ? checked({ constraint, feature, typed, score: scores[feature.name], threshold })
      : [];
  });
  return { violations: [...perFeature, ...columns(constraints, now)], scores };
}

function scoresOf(baseline: Statistics, now: Statistics): Record<string, number> {
  return Object.fromEntries(
    now.features.flatMap((feature) => {
      const before = baseline.features.find(({ name }) => name === feature.name);
      const score = before && distance(before, feature);
      return score === undefined ? [] : [[feature.name, score]];
    }),
  );
}

type Checking = {
  readonly constraint: Constraints['features'][number];
  readonly feature: FeatureStatistics;
  readonly typed: Readonly<Record<string, number>>;
  readonly score: number | undefined;
  readonly threshold: number;
};

function checked({ constraint, feature, typed, score = 0, threshold }: Checking): Violation[] {
  const { name, inferred_type: type } = constraint;
  const violation = (check: string, description: string) => ({
    feature_name: name,
    constraint_check_type: check,
    description,
  });
  const match = (typed[name] ?? 1) * 100;
  const complete = completeness(feature);
  const unknown = unknownShare(constraint, feature);
  const met = 'requirement is not met.';
  return [
    ...(match < 100
      ? [
          violation(
            'data_type_check',
            `Data type match ${met} Expected data type: ${type}, Expected match: 100.0%. ` +
              `Observed: Only ${match}% of data is ${type}.`,
          ),
        ]
      : []),
    ...(complete < constraint.completeness
      ? [violation('completeness_check', completenessText(constraint.completeness, complete))]
      : []),
    ...(score > threshold
      ? [
          violation(
            'baseline_drift_check',
            `Baseline drift distance: ${score} exceeds threshold: ${threshold}`,
          ),
        ]
      : []),
    ...(unknown > 0
      ? [
          violation(
            'categorical_values_check',
            `Value: ${1 - unknown} does not meet the constraint requirement!`,
          ),
        ]
      : []),
  ];
}

function completenessText(expected: number, observed: number): string {
  return `Data completeness is not met. Expected: ${percent(expected)}, Observed: ${percent(observed)}`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(6))}%`;
}

function completeness({ numerical_statistics: numerical, ...feature }: FeatureStatistics): number {
  const common = numerical?.common ?? feature.string_statistics?.common;
  if (!common) return 1;
  return common.num_present / (common.num_present + common.num_missing);
}

function unknownShare(
  { string_constraints: constraint }: Constraints['features'][number],
  { string_statistics: textual }: FeatureStatistics,
): number {
  if (!constraint || !textual) return 0;
  const { buckets } = textual.distribution.categorical;
  const unknown = buckets.filter(({ value }) => !constraint.domains.includes(value));
  return unknown.reduce((all, { count }) => all + count, 0) / textual.common.num_present;
}

function columns(constraints: Constraints, now: Statistics): readonly Violation[] {
  const expected = constraints.features.map(({ name }) => name);
  const there = now.features.map(({ name }) => name);
  const violation = (word: 'Missing' | 'Extra', check: string) => ({
    feature_name: `${word} columns`,
    constraint_check_type: check,
    description:
      `There are ${word.toLowerCase()} columns in current dataset. ` +
      `Number of columns in current dataset: ${there.length}, ` +
      `Number of columns in baseline constraints: ${expected.length}`,
  });
  return [
    ...(expected.some((name) => !there.includes(name))
      ? [violation('Missing', 'missing_column_check')]
      : []),
    ...(there.some((name) => !expected.includes(name))
      ? [violation('Extra', 'extra_column_check')]
      : []),
  ];
}
