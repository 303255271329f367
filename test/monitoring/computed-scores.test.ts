import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/index.ts';
import { reportOf, violations } from './report-of.ts';
import { mixture, sampleOf } from './samples.ts';
import { constraints, even, numerical, statistics } from './statistics.ts';

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
