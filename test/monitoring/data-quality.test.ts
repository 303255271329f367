import { describe, expect, it } from '@jest/globals';
import { shapeChange } from '../../src/index.ts';
import type { DriftReport, Json } from '../../src/index.ts';
import { referenceCase } from './reference-case.ts';
import { reportOf, violations } from './report-of.ts';
import { mixture, sampleOf } from './samples.ts';
import { constraints, even, numerical, statistics, textual } from './statistics.ts';

describe('a clean run', () => {
  const { files, scores } = referenceCase;

  it('says what came nearest to its threshold, for the chart of the last runs', () => {
    const clean = reportOf(
      'dataQuality',
      { ...files, violations: violations() },
      {
        verdict: 'clean',
        scores: new Map([...scores, ['employment_years', 0.19]]),
      },
    );
    expect(clean).toMatchObject({ drifted: 0, findings: [] });
    expect(clean.nearest).toEqual({ name: 'annual_income', score: 0.35, threshold: 0.2 });
  });

  it('has nothing to say of that where something was found', () => {
    expect(reportOf('dataQuality', files, { scores }).nearest).toBeUndefined();
  });
});

describe('the reference case', () => {
  const { files, scores, window } = referenceCase;
  const report = reportOf('dataQuality', files, { scores, window });

  it('says how much drifted, of what, in which window', () => {
    expect(report).toMatchObject({
      type: 'dataQuality',
      window,
      records: 48_210,
      compared: 14,
      drifted: 2,
      scores: 'CloudWatch',
    });
    expect(report).not.toHaveProperty('unreadable');
  });

  it('has the worst feature first, each with its score, threshold, mean and spread', () => {
    expect(report.findings.map(numbers)).toEqual([
      {
        name: 'employment_years',
        check: 'baseline_drift_check',
        score: 0.42,
        method: 'Robust',
        threshold: 0.2,
        bad: 'above',
        before: { mean: 7.6, deviation: 3.9 },
        now: { mean: 8.1, deviation: 5.1 },
        quote: 'Baseline drift distance: 0.42 exceeds threshold: 0.2',
      },
      {
        name: 'annual_income',
        check: 'baseline_drift_check',
        score: 0.35,
        method: 'Robust',
        threshold: 0.2,
        bad: 'above',
        before: { mean: 450_000, deviation: 90_000 },
        now: { mean: 520_000, deviation: 96_000 },
        quote: 'Baseline drift distance: 0.35 exceeds threshold: 0.2',
      },
    ]);
  });

  it('draws the worst feature alone, over bins that can be read', () => {
    const [worst, next] = report.findings;
    expect(worst?.histogram).toEqual({
      of: 'numerical',
      bins: [
        ['0–2', 4, 8],
        ['2–4', 10, 20],
        ['4–6', 19, 14],
        ['6–8', 24, 7],
        ['8–10', 18, 5],
        ['10–12', 11, 9],
        ['12–14', 7, 16],
        ['14–16', 4, 12],
        ['16–18', 2, 6],
        ['18+', 1, 3],
      ].map(([label, before, now], n) => ({ label, at: 2 * n + 1, before, now })),
    });
    expect(next).not.toHaveProperty('histogram');
  });

  it('finds that one peak became two, and that another only moved', () => {
    const [worst, next] = report.findings;
    expect(worst?.shape).toEqual({
      before: [{ from: 6, to: 8 }],
      now: [
        { from: 2, to: 4 },
        { from: 12, to: 14 },
      ],
    });
    expect(shapeChange(worst ?? {})).toEqual(worst?.shape);
    expect(next?.shape?.before).toHaveLength(1);
    expect(next?.shape?.now).toHaveLength(1);
    expect(shapeChange(next ?? {})).toBeUndefined();
  });

  it('names each file with its digest', () => {
    expect(report.reports.map(({ name, digest }) => [name, digest?.length])).toEqual([
      ['statistics.json', 64],
      ['constraint_violations.json', 64],
      ['baseline/statistics.json', 64],
      ['baseline/constraints.json', 64],
    ]);
  });
});

describe('without scores in CloudWatch', () => {
  const drift = violations(['age', 'baseline_drift_check', 'Baseline drift distance: 9 exceeds …']);
  const before = { mean: 40, buckets: even(20, 10, [100, 200, 400, 200, 100]) };

  it('the score is the greatest distance of the two cumulative curves, and says so', () => {
    const report = reportOf('dataQuality', {
      before: statistics(1000, [numerical('age', before)]),
      constraints: constraints(0.1, [{ name: 'age', completeness: 1 }]),
      // The same bins moved by one.
      now: statistics(500, [
        numerical('age', { mean: 50, buckets: even(30, 10, [50, 100, 200, 100, 50]) }),
      ]),
      violations: drift,
    });
    expect(report.scores).toBe('computed');
    expect(report.findings).toMatchObject([
      { threshold: 0.1, computed: true, method: 'Kolmogorov-Smirnov' },
    ]);
    expect(report.findings[0]?.score).toBeCloseTo(0.4, 10);
  });

  it('a value that many records have is a step of the curve, not a slope', () => {
    const report = reportOf('dataQuality', {
      before: statistics(1000, [zeros(4)]),
      now: statistics(1000, [zeros(8)]),
      violations: drift,
    });
    expect(report.findings[0]?.score).toBeCloseTo(0.2, 10);
  });

  it('a sketch tells more than ten buckets, where it holds as many records', () => {
    const scoreOf = (sketch: readonly (readonly number[])[]) =>
      reportOf('dataQuality', {
        before: sketched([[], [...at(1), ...at(3)]]),
        now: sketched(sketch),
        violations: drift,
      }).findings[0]?.score;
    expect(scoreOf([[], [...at(1), ...at(9)]])).toBe(0.5);
    expect(scoreOf([[...at(1), ...at(1)], at(9)])).toBe(0.5);
    // 25 records are not 100, so the one bucket is all there is: a straight line from 0 to 10.
    expect(scoreOf([at(9)])).toBeCloseTo(0.7, 10);
  });

  it('one outlier makes ten buckets one, and the sketch still tells two peaks', () => {
    const [first, second] = [mixture(0), mixture(10)].map((draw) => [...sampleOf(draw, 1, 999)]);
    const { findings } = reportOf('dataQuality', {
      before: withOutlier(first),
      now: withOutlier(second),
      violations: drift,
    });
    expect(findings[0]?.score).toBeCloseTo(0.5, 1);
    expect(findings[0]?.shape?.before).toHaveLength(1);
    expect(findings[0]?.shape?.now).toEqual([
      { from: 0, to: 1 },
      { from: 9, to: 10 },
    ]);
    // The fullest of the chart's bins, on either side of the valley.
    const bins = findings[0]?.histogram?.bins ?? [];
    const valley = bins.findIndex(({ label }) => label === '5–6');
    const fullest = (part: typeof bins) => part.toSorted((a, b) => b.now - a.now)[0]?.label;
    expect(fullest(bins.slice(0, valley))).toBe('0–1');
    expect(fullest(bins.slice(valley))).toBe('9–10');
  });

  it('no score at all is made up where one side is missing', () => {
    const report = reportOf('dataQuality', {
      constraints: constraints(0.1, [{ name: 'age', completeness: 1 }]),
      now: statistics(1000, [numerical('age', before)]),
      before: { unreadable: 'missing' },
      violations: drift,
    });
    expect(report.scores).toBe('none');
    expect(report.findings).toEqual([
      {
        name: 'age',
        check: 'baseline_drift_check',
        threshold: 0.1,
        bad: 'above',
        now: { mean: 40, deviation: 1 },
        quote: 'Baseline drift distance: 9 exceeds …',
      },
    ]);
    expect(report.reports).toContainEqual({
      name: 'baseline/statistics.json',
      uri: 's3://harbor-monitoring/credit-risk-prod/baseline/statistics.json',
      unreadable: 'missing',
    });
  });
});

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

function numbers(finding: DriftReport['findings'][number]) {
  const { histogram: _histogram, shape: _shape, ...rest } = finding;
  return rest;
}

function zeros(rest: number): Json {
  return numerical('age', { mean: 1, buckets: [[0, 0, 600] as const, [0, rest, 400] as const] });
}

function at(value: number): readonly number[] {
  return Array<number>(25).fill(value);
}

function sketched(sketch: readonly (readonly number[])[]): Json {
  return statistics(100, [numerical('age', { mean: 1, buckets: [[0, 10, 100]], sketch })]);
}

/** 999 values and one far away, which leaves the ten buckets nothing to tell. */
function withOutlier(values: readonly number[] = []): Json {
  const buckets = even(-4, 1_000, [999, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  return statistics(1000, [numerical('age', { mean: 1, buckets, sketch: [[...values, 9_000]] })]);
}
