import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { evidentlyReport } from '../../src/index.ts';
import type { DriftReport, Json } from '../../src/index.ts';
import { fileOf } from './report-of.ts';

describe('a legacy report', () => {
  const report = reportIn('legacy-report');

  it('counts what it compared and what drifted, and its records', () => {
    expect(report).toMatchObject({
      type: 'dataQuality',
      records: 48_210,
      compared: 14,
      drifted: 3,
      scores: 'Evidently',
    });
    expect(report.reports).toMatchObject([{ name: 'legacy-report.json' }]);
    expect(report).not.toHaveProperty('unreadable');
  });

  it('tells each column by its own test: a p-value is bad below its threshold', () => {
    expect(report.findings.map(brief)).toEqual([
      ['annual_income', 0.3518, 0.1, 'above', 'Wasserstein distance (normed)'],
      ['late_payments', 0.0004, 0.05, 'below', 'K-S p_value'],
      ['employment_type', 0.1904, 0.1, 'above', 'Jensen-Shannon distance'],
    ]);
  });

  it('draws the worst column over common bins', () => {
    const [worst, ...others] = report.findings;
    expect(worst?.histogram?.of).toBe('numerical');
    expect(worst?.histogram?.bins.length).toBeGreaterThanOrEqual(10);
    expect(worst?.histogram?.bins[0]).toEqual({
      label: '150k–200k',
      at: 175_000,
      before: 1,
      now: 0,
    });
    expect(others.every(({ histogram }) => histogram === undefined)).toBe(true);
  });

  it('draws categories by their shares', () => {
    const { metrics } = contentOf('legacy-report');
    const [, table] = Array.isArray(metrics) ? metrics : [];
    const columns = { employment_type: pick(table, 'drift_by_columns', 'employment_type') };
    const { findings } = reportOn({ metrics: [{ result: { drift_by_columns: columns } }] });
    expect(findings[0]?.histogram).toEqual({
      of: 'categorical',
      bins: [
        { label: 'employed', before: 62, now: 41 },
        { label: 'retired', before: 20, now: 21.5 },
        { label: 'self-employed', before: 18, now: 37 },
        { label: '…', before: 0, now: 0.5 },
      ],
    });
  });

  it('of one column alone is read as well, and so are older names', () => {
    const result = {
      column_name: 'prediction',
      column_type: 'num',
      stattest_name: 'PSI',
      threshold: 0.1,
      drift_score: '0.25',
      drift_detected: 'True',
      current_small_distribution: { x: [0, 1, 2], y: [0.2, 0.8] },
      reference_small_distribution: { x: [0, 1, 2], y: [0.5, 0.5] },
    };
    const { findings } = reportOn({ metrics: [{ metric: 'ColumnDriftMetric', result }] });
    expect(findings.map(brief)).toEqual([['prediction', 0.25, 0.1, 'above', 'PSI']]);
    expect(findings[0]?.histogram?.bins).toHaveLength(10);
  });

  it('that only counts says how many', () => {
    const result = {
      drift_share: 0.5,
      number_of_columns: 10,
      number_of_drifted_columns: 6,
      share_of_drifted_columns: 0.6,
      dataset_drift: true,
    };
    const report = reportOn({ metrics: [{ metric: 'DatasetDriftMetric', result }] });
    expect(report).toMatchObject({ compared: 10, drifted: 6 });
    expect(report.findings.map(brief)).toEqual([
      ['DriftedColumnsCount', 0.6, 0.5, 'above', undefined],
    ]);
  });
});

describe('a legacy test suite', () => {
  const report = reportIn('legacy-tests');

  it('finds what failed, and not what its conditions allow', () => {
    expect(report.findings.map(brief)).toEqual([
      ['postal_code', 0.12, 0.05, 'above', undefined],
      ['late_payments', 0, 0.05, 'below', 'K-S p_value'],
    ]);
    expect(report).toMatchObject({ type: 'dataQuality', drifted: 2 });
    expect(report.findings[0]).toMatchObject({
      check: 'The Share of Missing Values in a Column',
      quote: expect.stringContaining('The test threshold is lte=0.05.'),
    });
  });

  it('holds the drifted columns against it where too many drifted', () => {
    const { tests } = contentOf('legacy-tests');
    const failed = (Array.isArray(tests) ? tests : []).map((test: Json) =>
      pick(test, 'name') === 'Share of Drifted Columns'
        ? Object.assign({}, test, { status: 'FAIL' })
        : test,
    );
    const names = reportOn({ tests: failed }).findings.map(({ name }) => name);
    expect(names).toEqual(['postal_code', 'late_payments', 'annual_income']);
  });

  it('about the model is a drop of its quality', () => {
    const test = {
      name: 'F1 Score',
      description: 'The F1 score is 0.66. The test threshold is gte=0.74',
      status: 'FAIL',
      group: 'classification',
      parameters: { condition: { gte: 0.74 }, value: 0.66 },
    };
    const report = reportOn({ tests: [test] });
    expect(report.type).toBe('modelQuality');
    expect(report.findings.map(brief)).toEqual([['F1 Score', 0.66, 0.74, 'below', undefined]]);
  });

  it('that passed is clean', () => {
    const test = { name: 'F1 Score', status: 'SUCCESS', group: 'classification', parameters: {} };
    expect(reportOn({ tests: [test] })).toMatchObject({ drifted: 0, findings: [], scores: 'none' });
  });
});

describe('a snapshot', () => {
  it('judges each column by the direction of its method', () => {
    const report = reportIn('snapshot');
    expect(report).toMatchObject({ records: 48_210, compared: 4, drifted: 2 });
    expect(report.findings.map(brief)).toEqual([
      ['annual_income', 0.3518, 0.1, 'above', 'Wasserstein distance (normed)'],
      ['late_payments', 0.0004, 0.05, 'below', 'K-S p_value'],
    ]);
  });

  it('of the first layout tells parameters by its name; without them it only counts', () => {
    const report = reportIn('snapshot-metric-id');
    expect(report).toMatchObject({ records: 48_210, compared: 4, drifted: 2 });
    expect(report.findings.map(brief)).toEqual([['income, yearly', 0.35, 0.2, 'above', 'psi']]);
  });

  it('with tests finds what failed, the columns by name and not their number', () => {
    const report = reportIn('snapshot-tests');
    expect(report.findings.map(brief)).toEqual([
      ['postal_code', 0.12, 0.05, 'above', undefined],
      ['annual_income', 0.35, 0.2, 'above', 'psi'],
    ]);
    expect(report.findings[0]).toMatchObject({
      check: 'MissingValueCount',
      quote: 'Share of Missing Values: Less or Equal 0.050',
    });
    expect(report).toMatchObject({ drifted: 2, compared: 2 });
  });

  it('about the model is a drop of its quality', () => {
    const config = { type: 'evidently:metric_v2:F1Score' };
    const report = reportOn({
      metrics: [{ id: 'f', metric_name: 'F1Score()', config, value: 0.66 }],
      tests: [
        {
          id: 'gte',
          name: 'F1 score metric: Greater or Equal 0.740',
          metric_config: { metric_id: 'f', params: config },
          test_config: { threshold: 0.74 },
          status: 'FAIL',
        },
      ],
    });
    expect(report.type).toBe('modelQuality');
    expect(report.findings.map(brief)).toEqual([['F1Score', 0.66, 0.74, 'below', undefined]]);
  });
});

describe('the direction of a method', () => {
  it.each([
    'K-S p_value',
    'chi-square p_value',
    'Z-test p_value',
    'Anderson-Darling',
    'g_test',
    "Fisher's Exact test",
    'Mann-Whitney U-rank test',
    'Total-Variation-Distance',
    'ks',
    'Cramer-von Mises',
    'Epps-Singleton',
    't_test',
    'empirical_mmd',
    'chisquare',
    'z',
  ])('%s: drift is below its threshold', (method) => {
    expect(driftedAt(method, 0.01)).toEqual(['below']);
    expect(driftedAt(method, 0.5)).toEqual([]);
  });

  it.each([
    'Wasserstein distance (normed)',
    'Jensen-Shannon distance',
    'PSI',
    'psi',
    'wasserstein',
    'Kullback-Leibler divergence',
    'Hellinger distance',
    'Energy-distance',
    'Absolute text content drift',
    'Percentile text content drift',
  ])('%s: drift is above its threshold', (method) => {
    expect(driftedAt(method, 0.5)).toEqual(['above']);
    expect(driftedAt(method, 0.01)).toEqual([]);
  });
});

describe('a report that tells nothing', () => {
  it.each([
    ['{"metrics": []}', 'no drift metric and no test in it'],
    ['{"metrics": [{"metric": "ColumnSummaryMetric", "result": {}}]}', 'no drift metric and no'],
    ['{"metrics": [{"metric_id": "ValueDrift(column=age)", "value": 0.2}]}', 'no verdict in it'],
    ['{"version": "1.2.0", "metrics": []}', 'unknown version 1.2.0'],
    ['{"metric_results": {}, "report": {}}', 'a dump and not the JSON of a report'],
    ['{"metrics": [{"metric": "Data', 'not JSON'],
    ['', 'empty'],
  ])('%s', (text, why) => {
    const report = evidentlyReport(fileOf('2026-11-20.json', { text }));
    expect(report.unreadable).toContain(why);
    expect(report).toMatchObject({ findings: [], drifted: 0, scores: 'none' });
    expect(report.reports[0]?.unreadable).toBe(report.unreadable);
  });
});

function driftedAt(method: string, value: number): readonly string[] {
  const config = { type: 'evidently:metric_v2:ValueDrift', column: 'age', method, threshold: 0.1 };
  const { findings } = reportOn({ metrics: [{ id: 'a', metric_name: 'x', config, value }] });
  return findings.map(({ bad }) => bad);
}

function reportIn(name: string): DriftReport {
  return evidentlyReport(fileOf(`${name}.json`, { text: textOf(name) }));
}

function reportOn(content: Json): DriftReport {
  return evidentlyReport(fileOf('2026-11-20.json', content));
}

function textOf(name: string): string {
  return readFileSync(`test/monitoring/fixtures/evidently/${name}.json`, 'utf8');
}

function contentOf(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(textOf(name).replaceAll('NaN', 'null'));
}

function pick(value: unknown, ...path: readonly string[]): Json {
  const text = JSON.stringify(value);
  let found = JSON.parse(text);
  for (const name of path) found = found.result?.[name] ?? found[name];
  return found;
}

function brief({ name, score, threshold, bad, method }: DriftReport['findings'][number]) {
  return [name, score, threshold, bad, method];
}
