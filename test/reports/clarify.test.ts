import { describe, expect, it } from '@jest/globals';
import { evidenceOf } from '../../src/index.ts';
import type { Json } from '../../src/index.ts';
import { evidenceIn, sourceOf, valuesOf } from './report-of.ts';

describe('a bias report', () => {
  it('gives the metrics of each facet before and after training, with their target', () => {
    const { metrics, reports } = evidenceIn('bias', {
      version: '1.0',
      pre_training_bias_metrics: {
        label: 'defaulted',
        label_value_or_threshold: '1',
        facets: { gender: [facet('f', { CI: 0.12, KS: 0.08 })] },
      },
      post_training_bias_metrics: {
        label: 'defaulted',
        facets: { gender: [facet('f', { DI: 0.93 })], age: [facet('(60, 99]', { DPPL: '-0.02' })] },
      },
    });
    expect(metrics).toEqual([
      { name: 'bias/gender/CI', value: 0.12, better: { target: 0 } },
      { name: 'bias/gender/KS', value: 0.08, better: { target: 0 } },
      { name: 'bias/gender/DI', value: 0.93, better: { target: 1 } },
      { name: 'bias/age/DPPL', value: -0.02, better: { target: 0 } },
    ]);
    expect(reports).toEqual([
      { kind: 'bias', uri: sourceOf('bias').uri, digest: expect.any(String) },
    ]);
  });

  it('names each of several values of a facet, so that none speaks for the others', () => {
    const evidence = evidenceIn('postTrainingBias', {
      post_training_bias_metrics: {
        facets: { region: [facet('north', { DI: 0.91 }), facet('south', { DI: 0.6 })] },
      },
    });
    expect(valuesOf(evidence)).toEqual([
      ['bias/region=north/DI', 0.91],
      ['bias/region=south/DI', 0.6],
    ]);
  });

  it('leaves out what Clarify could not compute', () => {
    const metrics = [
      { name: 'DI', description: 'Disparate Impact (DI)', value: 'Infinity' },
      { name: 'FT', description: 'Flip Test (FT)', value: null, error: 'FT: too few samples' },
      { name: 'AD', value: 'NaN' },
      { name: 'RD', value: 0.01 },
      { value: 0.5 },
      null,
    ];
    const facets = { gender: [{ value_or_threshold: '0', metrics }] };
    const evidence = evidenceIn('bias', { post_training_bias_metrics: { facets } });
    expect(valuesOf(evidence)).toEqual([['bias/gender/RD', 0.01]]);
  });

  it('gives a metric once when two entries of ModelMetrics name one file', () => {
    const text = JSON.stringify(shared);
    const file = { text, digest: 'd' };
    const { metrics, features, reports } = evidenceOf([
      { source: sourceOf('bias'), file },
      { source: sourceOf('postTrainingBias'), file },
      { source: sourceOf('explainability'), file },
    ]);
    expect(metrics.map(({ name }) => name)).toEqual(['bias/gender/DI']);
    expect(features.map(({ name }) => name)).toEqual(['income', 'tenure']);
    expect(reports.map(({ digest }) => digest)).toEqual(['d', 'd', 'd']);
  });

  it('gives the attributions too when the one file is named as a bias report alone', () => {
    expect(evidenceIn('bias', shared).features).toHaveLength(2);
  });
});

describe('an explainability report', () => {
  it('gives shares of the sum of absolute values, greatest first', () => {
    expect(featuresOf({ label0: { income: 0.1, tenure: -0.3, age: 0 } })).toEqual([
      { name: 'tenure', share: expect.closeTo(0.75) },
      { name: 'income', share: expect.closeTo(0.25) },
      { name: 'age', share: 0 },
    ]);
  });

  it('takes the mean over several labels', () => {
    const labels = { good: { income: 0.2, tenure: 0.2 }, bad: { income: -0.4 } };
    expect(featuresOf(labels)).toEqual([
      { name: 'income', share: expect.closeTo(0.75) },
      { name: 'tenure', share: expect.closeTo(0.25) },
    ]);
  });

  it('reads numbers as text, and takes what is no number for none', () => {
    expect(featuresOf({ label0: { income: '0.5', tenure: 'NaN', age: null } })).toEqual([
      { name: 'income', share: 1 },
      { name: 'age', share: 0 },
      { name: 'tenure', share: 0 },
    ]);
  });

  it('survives numbers whose sum is infinite', () => {
    expect(featuresOf({ a: { x: 1e308, y: 1e308 }, b: { x: 1e308, y: 1e308 } })).toEqual([
      { name: 'x', share: 0.5 },
      { name: 'y', share: 0.5 },
    ]);
  });

  it('gives all of 200 features', () => {
    const values = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`f${i}`, i + 1]));
    const features = featuresOf({ label0: values });
    expect(features).toHaveLength(200);
    expect(features[0]?.name).toBe('f199');
  });

  it('has no feature that matters when all are zero', () => {
    expect(featuresOf({ label0: { income: 0 } })).toEqual([]);
  });
});

const shared: Json = {
  version: '1.0',
  post_training_bias_metrics: { facets: { gender: [facet('f', { DI: 0.93 })] } },
  explanations: {
    kernel_shap: {
      label0: { global_shap_values: { income: 0.3, tenure: 0.1 }, expected_value: 1 },
    },
    pdp: [{ label: 'label0' }],
  },
};

function facet(value: string, metrics: Readonly<Record<string, Json>>): Json {
  return {
    value_or_threshold: value,
    metrics: Object.entries(metrics).map(([name, value]) => ({ name, description: name, value })),
  };
}

function featuresOf(labels: Readonly<Record<string, Json>>) {
  const kernel = Object.entries(labels).map(([label, values]) => [
    label,
    { global_shap_values: values },
  ]);
  const report = { explanations: { kernel_shap: Object.fromEntries(kernel) } };
  return evidenceIn('explainability', report).features;
}
