import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { evidenceOf } from '../../src/index.ts';
import type { ReportSource } from '../../src/index.ts';
import { evidenceIn, sourceOf } from './report-of.ts';

const kinds: readonly ReportSource['kind'][] = [
  'modelQuality',
  'modelDataQuality',
  'bias',
  'preTrainingBias',
  'postTrainingBias',
  'explainability',
];

describe('a report that cannot be read', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['white space and a byte order mark', '\uFEFF \n', 'empty'],
    ['half of a report', '{"binary_classification_metrics": {"auc": {"val', 'not JSON'],
    ['a page of HTML', '<html><body>Access denied</body></html>', 'not JSON'],
    ['an array', '[{"auc": 0.82}]', 'not a JSON object'],
    ['null', 'null', 'not a JSON object'],
    ['a number', '0.82', 'not a JSON object'],
    ['a bare NaN', 'NaN', 'not a JSON object'],
    ['an object of another schema', '{"status": "ok"}', 'no metric in it'],
    ['500,000 open brackets', '['.repeat(500_000), 'not JSON'],
  ])('%s', (_, text, unreadable) => {
    const evidence = evidenceIn('modelQuality', text);
    const { uri } = sourceOf('modelQuality');
    expect(evidence).toEqual({
      metrics: [],
      features: [],
      reports: [{ kind: 'modelQuality', uri, unreadable }],
    });
  });

  it('keeps the reason of the reader, and reads the others', () => {
    const { metrics, reports } = evidenceOf([
      { source: sourceOf('bias'), file: { unreadable: 'larger than 5 MB' } },
      { source: sourceOf('modelQuality'), file: { text: '{"auc": 0.82}', digest: 'd' } },
      { source: sourceOf('explainability'), file: { text: '{"auc": 0.82}', digest: 'd' } },
    ]);
    expect(metrics).toHaveLength(1);
    expect(reports.map(({ unreadable }) => unreadable)).toEqual([
      'larger than 5 MB',
      undefined,
      'no feature attribution in it',
    ]);
  });

  it('is no report on the quality of the data, which need not hold a metric', () => {
    const { reports } = evidenceIn('modelDataQuality', {
      dataset: { item_count: 9 },
      features: [],
    });
    expect(reports[0]).not.toHaveProperty('unreadable');
  });
});

describe('hostile names', () => {
  it('are data like any other', () => {
    const keys = ['__proto__', 'constructor', '<!channel>', '[x](https://evil.example)', '✅ 合格'];
    expect(names(keys)).toEqual(keys);
  });

  it('lose what cannot be seen and are cut', () => {
    expect(names(['a\u0000\u001bb\nc', '\u202eauc\u200b\ud800', '\u200b'])).toEqual([
      'a b c',
      'auc',
    ]);
    expect(names(['🏯'.repeat(10_000)])).toEqual([`${'🏯'.repeat(79)}…`]);
  });

  it('do not give one metric the number of another', () => {
    const report = `{"m": {"auc": 0.7, "auc\u200b": 0.99, "f1": 0.8}}`;
    expect(evidenceIn('modelQuality', report).metrics.map(({ name }) => name)).toEqual(['f1']);
  });

  it('in any number stay below what one record of the ledger holds', () => {
    const evidence = evidenceOf([
      { source: sourceOf('modelQuality'), file: file({ m: many(0.123456789012345) }) },
      {
        source: sourceOf('explainability'),
        file: file({ explanations: { kernel_shap: { label0: { global_shap_values: many(1) } } } }),
      },
    ]);
    expect(Buffer.byteLength(JSON.stringify(evidence))).toBeLessThan(200 * 1024);
  });

  it('in 3 MB of digits cost no time', () => {
    expect(evidenceIn('modelQuality', { auc: `${'1'.repeat(3e6)}x` }).metrics).toEqual([]);
  });
});

describe('whatever a report holds', () => {
  const value = fc.oneof(
    fc.double(),
    fc.constantFrom('NaN', 'Infinity', '0.5', '1e400', null, true, -0, 1e308),
    fc.string({ unit: 'binary' }),
  );
  const key = fc.oneof(
    fc.constantFrom('value', 'metrics', 'name', 'facets', 'global_shap_values', '__proto__'),
    fc.constantFrom('explanations', 'kernel_shap', 'metric_groups', 'metric_data', 'label0'),
    fc.constantFrom('pre_training_bias_metrics', 'post_training_bias_metrics', 'auc', 'gender'),
    fc.string({ unit: 'binary' }),
  );
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof({ maxDepth: 7, withCrossShrink: true }, value, tie('array'), tie('object')),
    array: fc.array(tie('json'), { maxLength: 4 }),
    object: fc.dictionary(key, tie('json'), { maxKeys: 5 }),
  }));
  const source = fc.constantFrom(...kinds).map(sourceOf);
  const text = fc.oneof(
    json.map((value) => JSON.stringify(value)),
    fc.string({ unit: 'binary' }),
  );

  it('throws nothing, and gives only finite numbers and names that can be printed', () => {
    const files = fc.array(fc.record({ source, text }), { maxLength: 4 });
    fc.assert(
      fc.property(files, (reports) => {
        const evidence = evidenceOf(
          reports.map(({ source, text }) => ({ source, file: { text, digest: 'd' } })),
        );
        expect(evidence.reports).toHaveLength(reports.length);
        for (const { name, value } of evidence.metrics) {
          expect(Number.isFinite(value)).toBe(true);
          expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]{1,80}$/u);
        }
        const names = evidence.metrics.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        const sum = evidence.features.reduce((total, { share }) => total + share, 0);
        expect(evidence.features.length === 0 || Math.abs(sum - 1) < 1e-6).toBe(true);
        for (const { share } of evidence.features) expect(share >= 0 && share <= 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function file(json: unknown) {
  return { text: JSON.stringify(json), digest: 'd' };
}

function names(keys: readonly string[]): readonly string[] {
  const members = keys.map((key) => `${JSON.stringify(key)}: 1`);
  const { metrics } = evidenceIn('modelQuality', `{"m": {${members.join()}}}`);
  return metrics.map(({ name }) => name);
}

function many(value: number): Readonly<Record<string, number>> {
  const keys = Array.from({ length: 20_000 }, (_, i) => `${i}${'稟'.repeat(90)}`);
  return Object.fromEntries(keys.map((key) => [key, value]));
}
