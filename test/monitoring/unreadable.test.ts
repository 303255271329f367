import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { alarmReport, evidentlyReport, modelMonitorReport } from '../../src/index.ts';
import type { DriftReport, Json, ModelMonitorFiles } from '../../src/index.ts';
import { fileOf, reportOf, violations } from './report-of.ts';
import type { Content } from './report-of.ts';
import { constraints, even, numerical, statistics } from './statistics.ts';

const types = ['dataQuality', 'modelQuality', 'bias', 'attribution'] as const;
const drift: Json = violations(['income', 'baseline_drift_check', 'far']);

describe.each(types)('violations of %s that tell nothing', (type) => {
  it.each<readonly [string, Content, string]>([
    ['missing', { unreadable: 'missing' }, 'missing'],
    ['of 50 MB', { unreadable: 'larger than 5 MB' }, 'larger than 5 MB'],
    ['empty', { text: ' \n' }, 'empty'],
    ['cut', { text: '{"violations": [{"feature_na' }, 'not JSON'],
    ['HTML', { text: '<html>Access denied</html>' }, 'not JSON'],
    ['an array', { text: '[]' }, 'not a JSON object'],
    ['of another version', { version: 7.1, violations: [] }, 'unknown version 7.1'],
    ['of a named version', { version: 'next', violations: [] }, 'unknown version next'],
    ['without a list', { version: '1.0' }, 'no list of violations in it'],
    ['without any', { version: '1.0', violations: [] }, 'no violation in it'],
    ['of 500,000 open brackets', { text: '['.repeat(500_000) }, 'not JSON'],
  ])('%s', (_, content, why) => {
    const report = reportOf(type, { violations: content });
    expect(report).toMatchObject({ type, findings: [], drifted: 0, scores: 'none' });
    expect(report.unreadable).toBe(`constraint_violations.json: ${why}`);
  });
});

describe('other files that tell nothing', () => {
  it('leave the findings without their numbers, each with its reason', () => {
    const report = reportOf('dataQuality', {
      before: { version: 2 },
      constraints: { text: '' },
      now: { text: '{"features": ' },
      violations: drift,
    });
    expect(report.unreadable).toBeUndefined();
    expect(report.findings).toEqual([
      { name: 'income', check: 'baseline_drift_check', bad: 'above', quote: 'far' },
    ]);
    expect(report.reports.map(({ name, unreadable }) => [name, unreadable])).toEqual([
      ['statistics.json', 'not JSON'],
      ['constraint_violations.json', undefined],
      ['baseline/statistics.json', 'unknown version 2'],
      ['baseline/constraints.json', 'empty'],
    ]);
  });

  it('a bare NaN, as Python writes it, spoils nothing but its number', () => {
    const side = JSON.stringify(statistics(100, [feature('income')])).replace(
      '"mean":1',
      '"mean":NaN',
    );
    const { findings } = reportOf('dataQuality', {
      before: { text: side },
      now: { text: side },
      violations: drift,
    });
    expect(findings[0]).toMatchObject({ score: 0, computed: true });
    expect(findings[0]).not.toHaveProperty('now');
  });
});

describe('too much of everything', () => {
  it('10,000 features and violations come to a report that fits into one record', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `${'稟'.repeat(200)}${i}`);
    const side = statistics(1000, names.map(feature));
    const report = reportOf('dataQuality', {
      before: side,
      now: side,
      constraints: constraints(
        0.1,
        names.map((name) => ({ name, completeness: 1 })),
      ),
      violations: violations(
        ...names.map((name) => [name, 'baseline_drift_check', '稟'.repeat(5000)] as const),
      ),
    });
    expect(report.findings).toHaveLength(50);
    expect(report.compared).toBe(10_000);
    expect(Buffer.byteLength(JSON.stringify(report))).toBeLessThan(128 * 1024);
  });

  it('numbers of 20 MB, written as text, are none', () => {
    const digits = '9'.repeat(20_000_000);
    const text = `{"version": 0, "features": [{"name": "income", "numerical_statistics": {"mean": "${digits}"}}]}`;
    const { findings } = reportOf('dataQuality', { now: { text }, violations: drift });
    expect(findings[0]).not.toHaveProperty('now');
  });

  it('a file beyond all measure is not even parsed', () => {
    const text = `{"violations": [${' '.repeat(70_000_000)}]}`;
    expect(reportOf('bias', { violations: { text } }).unreadable).toBe(
      'constraint_violations.json: larger than 64 MB',
    );
  });

  it('a sketch of 2,000 levels is as if it were not there', () => {
    const sketch = Array.from({ length: 2000 }, () => [1e308, -1e308]);
    const side = statistics(100, [
      numerical('income', { mean: 1, buckets: even(0, 1, [50, 50]), sketch }),
    ]);
    const { findings } = reportOf('dataQuality', { before: side, now: side, violations: drift });
    expect(findings[0]?.score).toBe(0);
  });
});

describe('names that are not names', () => {
  it('that pollute are data like any other', () => {
    const side = `{"version": 0, "features": [${JSON.stringify(feature('__proto__'))}], "__proto__": {"features": []}}`;
    const { findings } = reportOf('dataQuality', {
      before: { text: side },
      now: { text: side },
      violations: violations(['__proto__', 'baseline_drift_check', ''], ['constructor', 'x', '']),
    });
    expect(findings.map(({ name, score }) => [name, score])).toEqual([
      ['__proto__', 0],
      ['constructor', undefined],
    ]);
    expect(Object.hasOwn(Object.prototype, 'features')).toBe(false);
  });

  it('lose what cannot be seen', () => {
    const { findings } = reportOf('dataQuality', {
      violations: violations(['\u202ein\u200bcome\n', 'a\u0000b', 'x\u0007y'], ['', '', '']),
    });
    expect(findings).toEqual([
      { name: '?', check: '', bad: 'above' },
      { name: 'income', check: 'a b', bad: 'above', quote: 'x y' },
    ]);
  });
});

describe('whatever the files hold', () => {
  const value = fc.oneof(
    fc.double(),
    fc.constantFrom('NaN', 'Infinity', '0.5', '1e400', null, true, -0, 1e308, 0.2),
    fc.string({ unit: 'binary' }),
  );
  const key = fc.oneof(
    fc.constantFrom('features', 'name', 'violations', 'feature_name', 'constraint_check_type'),
    fc.constantFrom('numerical_statistics', 'distribution', 'kll', 'buckets', 'lower_bound'),
    fc.constantFrom('upper_bound', 'count', 'string_statistics', 'categorical', 'value', 'mean'),
    fc.constantFrom('metrics', 'result', 'drift_by_columns', 'drift_score', 'drift_detected'),
    fc.constantFrom('tests', 'status', 'parameters', 'config', 'column', 'metric_name', 'x', 'y'),
    fc.constantFrom('threshold', 'completeness', 'current', 'reference', 'small_distribution'),
    fc.constantFrom('explanations', 'label0', 'global_shap_values', 'facets', '__proto__'),
    fc.string({ unit: 'binary' }),
  );
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof({ maxDepth: 8, withCrossShrink: true }, value, tie('array'), tie('object')),
    array: fc.array(tie('json'), { maxLength: 4 }),
    object: fc.dictionary(key, tie('json'), { maxKeys: 6 }),
  }));
  const bucket = fc.record({ lower_bound: value, upper_bound: value, count: value });
  const hostile = fc.record({
    version: fc.constantFrom(0, '1.0', undefined),
    features: fc.array(
      fc.record({
        name: fc.constantFrom('income', 'age', '__proto__'),
        inferred_type: fc.constantFrom('Integral', 'Fractional', 'String'),
        numerical_statistics: fc.record({
          mean: value,
          std_dev: value,
          common: fc.record({ num_present: value, num_missing: value }),
          distribution: fc.record({ kll: fc.record({ buckets: fc.array(bucket) }) }),
        }),
      }),
      { maxLength: 3 },
    ),
  });
  const text = fc.oneof(
    json.map((each) => JSON.stringify(each)),
    hostile.map((each) => JSON.stringify(each)),
    fc.string({ unit: 'binary' }),
  );
  const listed = fc
    .array(
      fc.record({
        feature_name: fc.constantFrom('income', 'age', '__proto__', ''),
        facet: fc.constantFrom('gender', '__proto__', ''),
        metric_name: fc.constantFrom('f1', 'DI', 'shap', ''),
        label: fc.constantFrom('label0', ''),
        constraint_check_type: fc.constantFrom(
          'baseline_drift_check',
          'completeness_check',
          'categorical_values_check',
          'LessThanThreshold',
        ),
        description: fc.string({ unit: 'binary' }),
      }),
      { maxLength: 4 },
    )
    .map((each) => JSON.stringify({ violations: each }));

  it('throws nothing, and gives only finite numbers and names that can be printed', () => {
    const files = fc.record({ before: text, constraints: text, now: text });
    const found = fc.oneof(text, listed);
    fc.assert(
      fc.property(fc.constantFrom(...types), files, found, (type, each, listing) => {
        const run: ModelMonitorFiles = {
          type,
          verdict: 'violations',
          baseline: {
            statistics: textFile('b', each.before),
            constraints: textFile('c', each.constraints),
          },
          run: { statistics: textFile('s', each.now), violations: textFile('v', listing) },
          scores: new Map([
            ['income', Number.NaN],
            ['age', 0.3],
          ]),
        };
        expectSound(modelMonitorReport(run));
        expectSound(evidentlyReport(textFile('e', each.now)));
        expectSound(
          alarmReport({ StateValue: 'ALARM', StateReason: listing, StateReasonData: each.now }),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

function expectSound(report: DriftReport): void {
  const text = JSON.stringify(report);
  // Nothing is lost on the way into the ledger: JSON knows no NaN and no Infinity.
  expect(JSON.parse(text)).toEqual(report);
  expect(text.length).toBeLessThan(200_000);
  for (const { name, check, quote = '', histogram } of report.findings) {
    expect(name).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]{1,120}$/u);
    for (const each of [check, quote]) expect(each).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    const labels = histogram?.bins.map(({ label }) => label) ?? [];
    expect(labels.length).toBeLessThanOrEqual(20);
    for (const label of labels) expect(label).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]{1,45}$/u);
  }
}

function feature(name: string): Json {
  return numerical(name, { mean: 1, buckets: even(0, 10, [100, 200, 400, 200, 100]) });
}

function textFile(name: string, text: string) {
  return fileOf(name, { text });
}
