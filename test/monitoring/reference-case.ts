import type { Json } from '../../src/index.ts';
import { violations } from './report-of.ts';
import type { Content } from './report-of.ts';
import { constraints, even, numerical, statistics, textual } from './statistics.ts';

/** The run that the issue asks to read well: 48,210 records of 14 features, two of them drifted. */
export const referenceCase = {
  files: {
    before: statistics(100_000, [
      numerical('annual_income', {
        mean: 450_000,
        deviation: 90_000,
        buckets: even(150_000, 60_000, [300, 2_300, 9_600, 22_700, 30_200, 22_700, 9_600, 2_600]),
      }),
      numerical('employment_years', {
        mean: 7.6,
        deviation: 3.9,
        type: 'Integral',
        buckets: even(
          0,
          2,
          [4_000, 10_000, 19_000, 24_000, 18_000, 11_000, 7_000, 4_000, 2_000, 700, 300],
        ),
      }),
      ...others(100_000),
    ]),
    constraints: constraints(
      0.2,
      ['annual_income', 'employment_years', ...otherNames(), 'region'].map((name) => ({
        name,
        inferred_type: name === 'region' ? 'String' : 'Fractional',
        completeness: 1,
      })),
    ),
    now: statistics(48_210, [
      numerical('annual_income', {
        mean: 520_000,
        deviation: 96_000,
        buckets: even(200_000, 60_000, [100, 800, 3_900, 9_700, 14_100, 12_200, 5_900, 1_510]),
      }),
      numerical('employment_years', {
        mean: 8.1,
        deviation: 5.1,
        type: 'Integral',
        buckets: even(
          0,
          2,
          [3_857, 9_642, 6_749, 3_375, 2_411, 4_339, 7_714, 5_785, 2_893, 1_000, 445],
        ),
      }),
      ...others(48_210),
    ]),
    violations: violations(
      [
        'annual_income',
        'baseline_drift_check',
        'Baseline drift distance: 0.35 exceeds threshold: 0.2',
      ],
      [
        'employment_years',
        'baseline_drift_check',
        'Baseline drift distance: 0.42 exceeds threshold: 0.2',
      ],
    ),
  } satisfies Record<string, Content>,
  scores: new Map([
    ['annual_income', 0.35],
    ['employment_years', 0.42],
    ['loan_amount', 0.03],
  ]),
  window: { from: '2026-11-20T08:00:00Z', to: '2026-11-20T09:00:00Z' },
} as const;

function otherNames(): readonly string[] {
  return ['loan_amount', 'age', ...Array.from({ length: 9 }, (_, i) => `ratio_${i + 1}`)];
}

function others(records: number): readonly Json[] {
  return [
    ...otherNames().map((name) =>
      numerical(name, { mean: 5, buckets: even(0, 1, Array<number>(10).fill(records / 10)) }),
    ),
    textual('region', [
      ['north', records * 0.6],
      ['south', records * 0.4],
    ]),
  ];
}
