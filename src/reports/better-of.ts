import type { Metric } from '../reports.ts';
import { metricKey } from './metric-key.ts';

/** Which direction is better, by the metric's name; `unknown` where the name does not say. */
export function betterOf(name: string): Metric['better'] {
  const key = metricKey(name).split('/').at(-1) ?? '';
  // What a classifier that always says the same would score tells about the data, not the model.
  if (key.endsWith('_best_constant_classifier')) return 'unknown';
  const plain = key.replace(/^(?:train|training|test|valid|validation|val|eval|holdout)[_:.]/, '');
  const bare = metricKey(plain.replace(/^(?:weighted|macro|micro|balanced|mean|average)_/, ''));
  if (higher.has(bare)) return 'higher';
  return lower.has(bare) || lowerWords.test(plain) ? 'lower' : 'unknown';
}

const higher: ReadonlySet<string> = new Set([
  'auc',
  'accuracy',
  'precision',
  'recall',
  'f0_5',
  'f1',
  'f2',
  'r2',
  'ks',
  'gini',
  'mcc',
  'auprc',
  'pr_auc',
  'average_precision',
  'sensitivity',
  'specificity',
  'true_positive_rate',
  'true_negative_rate',
]);

const lower: ReadonlySet<string> = new Set([
  'mse',
  'rmse',
  'mae',
  'mape',
  'loss',
  'brier',
  'false_positive_rate',
  'false_negative_rate',
]);

const lowerWords = /(?:^|_)latency|_error$|_loss$|^error_rate$|^brier_/;
