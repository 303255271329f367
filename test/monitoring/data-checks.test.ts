import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/index.ts';
import { reportOf, violations } from './report-of.ts';
import { constraints, even, numerical, statistics, textual } from './statistics.ts';

describe('other checks', () => {
  const before = statistics(1000, [
    numerical('age', { mean: 40, buckets: even(20, 20, [500, 500]) }),
    textual('region', [
      ['north', 600],
      ['south', 400],
    ]),
    textual('product', [['loan', 1000]]),
  ]);
  const now = statistics(1000, [
    numerical('age', { mean: 41, buckets: even(20, 20, [475, 475]), missing: 50 }),
    textual('region', [
      ['north', 300],
      ['south', 400],
      ['east', 297],
      ['ana.silva@example.com', 3],
    ]),
    numerical('channel', { mean: 1, buckets: even(0, 1, [1000]) }),
  ]);
  const demanded = constraints(
    0.1,
    [
      { name: 'age', completeness: 1 },
      { name: 'region', completeness: 1, string_constraints: { domains: ['north', 'south'] } },
      { name: 'product', completeness: 1 },
    ],
    { categorical_comparison_threshold: 0.15, categorical_drift_method: 'LInfinity' },
  );
  const find = (feature: string, check: string, content: Json = demanded) =>
    reportOf('dataQuality', {
      before,
      now,
      constraints: content,
      violations: violations([feature, check, '']),
    }).findings[0];

  it('completeness: the share of records that have the feature', () => {
    expect(find('age', 'completeness_check')).toEqual({
      name: 'age',
      check: 'completeness_check',
      score: 0.95,
      threshold: 1,
      bad: 'below',
      before: { mean: 1 },
      now: { mean: 0.95 },
    });
  });

  it('values: the share of records with a value that is known', () => {
    expect(find('region', 'categorical_values_check')).toEqual({
      name: 'region',
      check: 'categorical_values_check',
      score: 0.7,
      threshold: 1,
      bad: 'below',
    });
  });

  it('data types: Model Monitor writes the share into its sentence only', () => {
    expect(find('age', 'data_type_check')).toEqual({
      name: 'age',
      check: 'data_type_check',
      threshold: 1,
      bad: 'below',
    });
  });

  it('columns that are missing or new are named', () => {
    expect(find('Missing columns', 'missing_column_check')?.columns).toEqual(['product']);
    expect(find('Extra columns', 'extra_column_check')?.columns).toEqual(['channel']);
  });

  it('categories: the share that changed most, and a chart without single records', () => {
    expect(find('region', 'baseline_drift_check')).toEqual({
      name: 'region',
      check: 'baseline_drift_check',
      score: 0.3,
      computed: true,
      method: 'LInfinity',
      threshold: 0.15,
      bad: 'above',
      category: 'north',
      before: { mean: 0.6 },
      now: { mean: 0.3 },
      histogram: {
        of: 'categorical',
        bins: [
          { label: 'north', before: 60, now: 30 },
          { label: 'south', before: 40, now: 40 },
          { label: 'east', before: 0, now: 29.7 },
          { label: '…', before: 0, now: 0.3 },
        ],
      },
    });
  });

  it('a distance is not held against a threshold of chi-squared', () => {
    const chi = constraints(0.1, [], { categorical_drift_method: 'ChiSquared' });
    expect(find('region', 'baseline_drift_check', chi)).not.toHaveProperty('score');
  });

  it.each(['monitoring_config_overrides', 'monitoringConfigOverrides'])(
    'a feature may have a threshold of its own (%s)',
    (key) => {
      const own = { distribution_constraints: { comparison_threshold: 0.5 } };
      for (const feature of [
        { name: 'age', [key]: own },
        { name: 'age', num_constraints: { [key]: own } },
      ]) {
        expect(find('age', 'baseline_drift_check', constraints(0.1, [feature]))?.threshold).toBe(
          0.5,
        );
      }
    },
  );

  it('a check nobody knows is told as it is', () => {
    expect(find('age', 'moon_phase_check')).toEqual({
      name: 'age',
      check: 'moon_phase_check',
      bad: 'above',
    });
  });
});
