import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/index.ts';
import { reportOf } from './report-of.ts';

const binary = {
  now: {
    version: 0,
    dataset: { item_count: 1800, evaluation_time: '2026-11-20T09:30:11.123Z' },
    binary_classification_metrics: {
      confusion_matrix: { '0': { '0': 1200, '1': 90 }, '1': { '0': 210, '1': 300 } },
      f1: { value: 0.6611, standard_deviation: 'NaN' },
      auc: { value: 0.91, standard_deviation: 0.004 },
      false_positive_rate: { value: 0.13, standard_deviation: 0.005 },
      recall_best_constant_classifier: { value: 0, standard_deviation: 0 },
    },
  },
  constraints: {
    version: 0,
    binary_classification_constraints: {
      f1: { threshold: 0.74, comparison_operator: 'LessThanThreshold' },
      auc: { threshold: 0.9, comparison_operator: 'LessThanThreshold' },
      false_positive_rate: { threshold: 0.1, comparison_operator: 'GreaterThanThreshold' },
    },
  },
  before: {
    version: 0,
    binary_classification_metrics: { f1: { value: 0.76, standard_deviation: 0.01 } },
  },
} satisfies Record<string, Json>;

describe('model quality', () => {
  it('binary: the value now, its threshold, and what it was', () => {
    const report = reportOf('modelQuality', {
      ...binary,
      violations: violated(
        ['f1', 'LessThanThreshold', 'Metric f1 with 0.1 was LessThanThreshold 0.2'],
        ['false_positive_rate', 'GreaterThanThreshold', ''],
      ),
    });
    expect(report).toMatchObject({
      type: 'modelQuality',
      records: 1800,
      compared: 3,
      drifted: 2,
      scores: 'Model Monitor',
    });
    expect(report.findings).toEqual([
      {
        name: 'false_positive_rate',
        check: 'GreaterThanThreshold',
        score: 0.13,
        threshold: 0.1,
        bad: 'above',
        now: { mean: 0.13, deviation: 0.005 },
      },
      {
        name: 'f1',
        check: 'LessThanThreshold',
        score: 0.6611,
        threshold: 0.74,
        bad: 'below',
        before: { mean: 0.76, deviation: 0.01 },
        now: { mean: 0.6611 },
        // Quoted, whatever numbers it has.
        quote: 'Metric f1 with 0.1 was LessThanThreshold 0.2',
      },
    ]);
  });

  it.each<readonly [kind: string, metric: string, check: string, bad: string]>([
    ['regression', 'rmse', 'GreaterThanThreshold', 'above'],
    ['multiclass_classification', 'weighted_f1', 'LessThanThreshold', 'below'],
  ])('%s', (kind, metric, check, bad) => {
    const { findings } = reportOf('modelQuality', {
      now: { version: 0, [`${kind}_metrics`]: { [metric]: { value: '0.5' } } },
      constraints: {
        version: 0,
        [`${kind}_constraints`]: { [metric]: { threshold: 0.4, comparison_operator: check } },
      },
      violations: violated([metric, check, '']),
    });
    expect(findings).toMatchObject([{ name: metric, score: 0.5, threshold: 0.4, bad }]);
  });

  it('says no number that nobody wrote', () => {
    const { findings, scores } = reportOf('modelQuality', {
      now: { version: 0, regression_metrics: { r2: { value: 'NaN' } } },
      constraints: { version: 0, regression_constraints: { r2: { threshold: 'Infinity' } } },
      violations: violated(['r2', 'LessThanThreshold', '']),
    });
    expect(findings).toEqual([{ name: 'r2', check: 'LessThanThreshold', bad: 'below' }]);
    expect(scores).toBe('none');
  });
});

function violated(...entries: readonly (readonly [string, string, string])[]): Json {
  return {
    violations: entries.map(([metric_name, constraint_check_type, description]) => ({
      metric_name,
      constraint_check_type,
      description,
    })),
  };
}
