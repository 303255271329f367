import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/index.ts';
import { evidenceIn, valuesOf } from './report-of.ts';

describe('an evaluation report', () => {
  const shapes: readonly (readonly [string, Json, readonly (readonly [string, number])[]])[] = [
    [
      'of a binary classifier, with its table and its curve',
      {
        binary_classification_metrics: {
          accuracy: { value: 0.84, standard_deviation: 0.01 },
          auc: { value: 0.82, standard_deviation: 'NaN' },
          confusion_matrix: { 0: { 0: 710, 1: 40 }, 1: { 0: 88, 1: 162 } },
          receiver_operating_characteristic_curve: { false_positive_rates: [0, 0.1, 1] },
        },
      },
      [
        ['accuracy', 0.84],
        ['auc', 0.82],
      ],
    ],
    [
      'of a regression',
      { regression_metrics: { rmse: { value: 3.2 }, r2: { value: -0.4 } } },
      [
        ['rmse', 3.2],
        ['r2', -0.4],
      ],
    ],
    [
      'as Model Monitor writes it, with a version and a dataset',
      {
        version: 0,
        dataset: { item_count: 900, evaluation_time: '2026-11-20T08:00:00Z' },
        multiclass_classification_metrics: { weighted_f1: { value: 0.7 } },
      },
      [['weighted_f1', 0.7]],
    ],
    [
      'without a block',
      { version: '1.0', auc: 0.82, p99_latency: 142 },
      [
        ['auc', 0.82],
        ['p99_latency', 142],
      ],
    ],
    ['with a block of another name', { holdout: { AUC: 0.82 } }, [['AUC', 0.82]]],
    [
      'nested one level',
      { evaluation: { test_metrics: { auc: { value: 0.82 } } } },
      [['auc', 0.82]],
    ],
    ['nested deeper than that', { a: { b: { c: { auc: 0.82 } } } }, []],
    [
      'with numbers as text',
      { m: { auc: '0.82', mse: { value: ' 1.5e-3 ' }, f1: '+.7' } },
      [
        ['auc', 0.82],
        ['mse', 0.0015],
        ['f1', 0.7],
      ],
    ],
    [
      'with numbers that are none, which are missing',
      {
        m: {
          auc: 0.82,
          f1: 'NaN',
          r2: '-Infinity',
          ks: { value: 'Infinity', standard_deviation: 0.1 },
          mae: { value: null, standard_deviation: 0.1 },
          recall: true,
          precision: '0.9 or so',
          mse: '0x10',
          rmse: '',
        },
      },
      [['auc', 0.82]],
    ],
    [
      'as a model card groups it',
      {
        metric_groups: [
          { name: 'holdout', metric_data: [{ name: 'auc', type: 'number', value: 0.82 }] },
        ],
      },
      [['auc', 0.82]],
    ],
  ];

  it.each(shapes)('%s', (_, report, metrics) => {
    expect(valuesOf(evidenceIn('modelQuality', report))).toEqual(metrics);
  });

  it('names a number that two data sets give with its data set, and gives none the plain name', () => {
    const evidence = evidenceIn('modelQuality', {
      train_metrics: { auc: 0.99, f1: 0.8 },
      test_metrics: { auc: 0.7, f1: 0.8 },
    });
    expect(valuesOf(evidence)).toEqual([
      ['train_metrics/auc', 0.99],
      ['f1', 0.8],
      ['test_metrics/auc', 0.7],
    ]);
    expect(evidence.metrics[0]?.better).toBe('higher');
  });

  it('reads the NaN that Python writes bare, and not the one inside of a name', () => {
    const text =
      '{"m": {"auc": 0.82, "f1": {"value": NaN, "standard_deviation": -Infinity}, "a NaN": 1}}';
    expect(valuesOf(evidenceIn('modelQuality', text))).toEqual([
      ['auc', 0.82],
      ['a NaN', 1],
    ]);
  });
});

describe('the better direction', () => {
  it.each([
    ['auc', 'higher'],
    ['ROC AUC', 'higher'],
    ['accuracy', 'higher'],
    ['balanced_accuracy', 'higher'],
    ['precision', 'higher'],
    ['weighted_recall', 'higher'],
    ['f1', 'higher'],
    ['F1-Score', 'higher'],
    ['r2', 'higher'],
    ['KS', 'higher'],
    ['validation:auc', 'higher'],
    ['mse', 'lower'],
    ['RMSE', 'lower'],
    ['mae', 'lower'],
    ['log_loss', 'lower'],
    ['test_loss', 'lower'],
    ['p99_latency', 'lower'],
    ['latency', 'lower'],
    ['mean_squared_error', 'lower'],
    ['calibration_error', 'lower'],
    ['false_positive_rate', 'lower'],
    ['rows', 'unknown'],
    ['constructor', 'unknown'],
    ['accuracy_best_constant_classifier', 'unknown'],
  ])('of %s is %s', (name, better) => {
    expect(evidenceIn('modelQuality', { m: { [name]: 1 } }).metrics).toMatchObject([
      { name, better },
    ]);
  });
});

describe('the unit', () => {
  it.each([
    ['p99_latency', 'ms'],
    ['latency_p50_ms', 'ms'],
    ['p99_latency_seconds', 's'],
    ['training_time_s', 's'],
    ['auc', undefined],
    ['tokens_per_s', undefined],
  ])('of %s is %s', (name, unit) => {
    const [metric] = evidenceIn('modelQuality', { m: { [name]: 1 } }).metrics;
    expect(metric?.unit).toBe(unit);
  });

  it('is the one the report names', () => {
    const report = { m: { p99_latency: { value: 0.1, unit: 's' } } };
    expect(evidenceIn('modelQuality', report).metrics[0]?.unit).toBe('s');
  });
});
