import { describe, expect, it } from '@jest/globals';
import { findMetric } from '../../src/index.ts';
import type { Metric } from '../../src/index.ts';

describe('a metric is found', () => {
  it.each([
    ['as it is written', ['AUC', 'auc'], 'auc', 'auc'],
    ['whatever its case', ['AUC'], 'auc', 'AUC'],
    ['by another spelling of the field', ['roc_auc'], 'AUC', 'roc_auc'],
    ['with spaces or hyphens for words', ['P99 latency'], 'p99-latency', 'P99 latency'],
    ['as the bias of a facet', ['bias/gender/DI'], 'bias/Gender/di', 'bias/gender/DI'],
    ['not when it is of another data set', ['test_metrics/auc'], 'auc', undefined],
    ['not when two could be meant', ['AUC', 'roc_auc'], 'auc', undefined],
    ['not when there is none', [], 'auc', undefined],
  ])('%s', (_, names, wanted, found) => {
    const metrics: readonly Metric[] = names.map((name) => ({ name, value: 1, better: 'unknown' }));
    expect(findMetric(metrics, wanted)?.name).toBe(found);
  });
});
