import { describe, expect, it } from '@jest/globals';
import { shapeChange } from '../../src/index.ts';
import type { DriftReport } from '../../src/index.ts';
import { referenceCase } from './reference-case.ts';
import { reportOf, violations } from './report-of.ts';

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

function numbers(finding: DriftReport['findings'][number]) {
  const { histogram: _histogram, shape: _shape, ...rest } = finding;
  return rest;
}
