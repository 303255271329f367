import { describe, expect, it } from '@jest/globals';
import type { DriftReport, Json } from '../../src/index.ts';
import { reportOf } from './report-of.ts';

describe('bias', () => {
  it('is held against its distance from fair at the baseline', () => {
    expect(biasReport(0.12, 0.21)).toMatchObject({
      type: 'bias',
      compared: 2,
      drifted: 1,
      scores: 'Model Monitor',
      findings: [
        {
          name: 'gender=1/DPPL',
          check: 'bias_drift_check',
          score: 0.21,
          threshold: 0.12,
          bad: 'above',
          before: { mean: 0.12 },
          now: { mean: 0.21 },
          quote: 'Metric value 9 doesn’t meet the baseline constraint requirement 8',
        },
      ],
    });
  });

  it.each([
    ['farther on the same side', 'DPPL', -0.1, -0.3, -0.1, 'below'],
    ['over to the other side', 'DPPL', -0.1, 0.3, 0.1, 'above'],
    ['a ratio, which is fair at one', 'DI', 0.9, 0.7, 0.9, 'below'],
    ['a ratio beyond one', 'DI', 0.75, 1.5, 1.25, 'above'],
  ])('%s', (_, metric, before, now, threshold, bad) => {
    expect(biasReport(before, now, metric).findings[0]).toMatchObject({
      score: now,
      threshold,
      bad,
    });
  });

  it('that Clarify could not compute has no score', () => {
    const [finding] = biasReport(0.9, 'Infinity', 'DI').findings;
    expect(finding).not.toHaveProperty('score');
    expect(finding).toMatchObject({ name: 'gender=1/DI', before: { mean: 0.9 } });
  });
});

describe('feature attribution', () => {
  // The college admissions of the SageMaker guide, whose ranking reversed.
  const before = shap({ sat_score: 0.7, gpa: 0.5, class_rank: 0.05 });
  const now = shap({ sat_score: 0.1, gpa: 0.2, class_rank: 0.7 });
  const violations = {
    version: '1.0',
    violations: [
      {
        label: 'label0',
        metric_name: 'shap',
        constraint_check_type: 'feature_attribution_drift_check',
        description: 'Feature attribution drift 0.1 exceeds threshold 0.9',
      },
    ],
  };

  it('is the nDCG of the ranking, with every share before and now', () => {
    const report = reportOf('attribution', { constraints: before, now, violations });
    expect(report).toMatchObject({ type: 'attribution', compared: 3, scores: 'computed' });
    const { score, ...finding } = report.findings[0] ?? {};
    expect(score).toBeCloseTo(0.69, 2);
    expect(finding).toEqual({
      name: 'label0/shap',
      check: 'feature_attribution_drift_check',
      computed: true,
      method: 'nDCG',
      threshold: 0.9,
      bad: 'below',
      quote: 'Feature attribution drift 0.1 exceeds threshold 0.9',
      histogram: {
        of: 'categorical',
        bins: [
          { label: 'sat_score', before: 56, now: 10 },
          { label: 'gpa', before: 40, now: 20 },
          { label: 'class_rank', before: 4, now: 70 },
        ],
      },
    });
  });

  it('has no score where the baseline is missing', () => {
    const { findings, scores } = reportOf('attribution', { now, violations });
    expect(scores).toBe('none');
    expect(findings).toMatchObject([{ name: 'label0/shap', threshold: 0.9 }]);
    expect(findings[0]).not.toHaveProperty('score');
  });

  it('of the same ranking is 1', () => {
    const report = reportOf('attribution', { constraints: before, now: before, violations });
    expect(report.findings[0]?.score).toBeCloseTo(1, 12);
  });
});

describe('a run without constraint_violations.json', () => {
  it.each(['bias', 'attribution'] as const)('of %s is clean, where the run says so', (type) => {
    const now = analysis('DPPL', 0.1);
    for (const violations of [undefined, { unreadable: 'missing' }]) {
      const files = { now, ...(violations && { violations }) };
      const report = reportOf(type, files, { verdict: 'clean' });
      expect(report).toMatchObject({ drifted: 0, findings: [], scores: 'none' });
      expect(report).not.toHaveProperty('unreadable');
      expect(report.reports.map(({ name }) => name)).toEqual(['statistics.json']);
    }
  });

  it('is unreadable where the run found some', () => {
    const report = reportOf('bias', {
      now: analysis('DPPL', 0.1),
      violations: { unreadable: 'missing' },
    });
    expect(report.unreadable).toBe('constraint_violations.json: missing');
  });
});

function analysis(metric: string, value: Json): Json {
  const metrics = [
    { name: metric, description: metric, value },
    { name: 'AD', description: 'Accuracy difference', value: 0.01 },
  ];
  return {
    version: '1.0',
    post_training_bias_metrics: {
      label: 'defaulted',
      facets: { gender: [{ value_or_threshold: '1', metrics }] },
    },
  };
}

function shap(values: { readonly [feature: string]: number }): Json {
  const label0 = { global_shap_values: values, expected_value: 0.25 };
  return { version: '1.0', explanations: { kernel_shap: { label0 } } };
}

function biasReport(before: Json, now: Json, metric = 'DPPL'): DriftReport {
  return reportOf('bias', {
    constraints: analysis(metric, before),
    now: analysis(metric, now),
    violations: {
      version: '1.0',
      violations: [
        {
          facet: 'gender',
          facet_value: '1',
          metric_name: metric,
          constraint_check_type: 'bias_drift_check',
          description: 'Metric value 9 doesn’t meet the baseline constraint requirement 8',
        },
      ],
    },
  });
}
