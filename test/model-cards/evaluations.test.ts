import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { evaluationsIn, type Json, type JsonObject } from '../../src/index.ts';
import { contentOf } from './content-of.ts';

describe('the evaluations of a card', () => {
  const [october, stress] = evaluationsIn(contentOf('standalone'));

  it('are told with what they rest on', () => {
    expect(october).toMatchObject({
      name: 'out of time, October',
      observation: 'Holds on loans of a month the model has not seen.',
      jobArn: 'arn:aws:sagemaker:eu-central-1:111122223333:processing-job/credit-risk-evaluate-12',
      datasets: ['s3://credit-risk-data/2026-10/test/'],
      metadata: [
        { key: 'report', value: 's3://credit-risk-reports/12/evaluation.json' },
        { key: 'seed', value: '7' },
      ],
    });
    expect(stress).toEqual({
      name: 'stress 2008',
      observation: 'Ranks well, underestimates the level.',
      datasets: [],
      metadata: [],
      groups: [
        {
          name: 'binary_classification_metrics',
          metrics: [{ name: 'auc', value: '0.791' }],
          charts: [],
          faults: [],
        },
      ],
    });
  });

  it('tell single values as text', () => {
    expect(october?.groups[0]?.metrics).toEqual([
      { name: 'auc', value: '0.843', notes: 'On 18,204 loans.' },
      { name: 'calibrated', value: 'true' },
      { name: 'threshold', value: '0.35 (cost-based)' },
    ]);
  });

  it('tell a curve, bars and a matrix as what is drawn', () => {
    const charts = october?.groups.flatMap((group) => group.charts);
    expect(charts).toEqual([
      {
        name: 'confusion_matrix',
        kind: 'matrix',
        x: '',
        y: '',
        columns: ['repaid', 'default'],
        rows: [
          { label: 'repaid', cells: ['14,210', '1,120'] },
          { label: 'default', cells: ['604', '2,270'] },
        ],
      },
      {
        name: 'roc',
        kind: 'line',
        x: 'false positive rate',
        y: 'true positive rate',
        labels: ['0.00', '0.04', '0.11', '0.30', '1.00'],
        at: [0, 0.04, 0.11, 0.3, 1],
        points: [0, 0.41, 0.66, 0.86, 1],
      },
      {
        name: 'default rate',
        kind: 'bars',
        x: '',
        y: 'share',
        labels: ['north', 'middle', 'south'],
        points: [0.121, 0.148, 0.162],
        more: 0,
      },
    ]);
  });

  it('draw no more than a chat does', () => {
    const [line, bars] = chartsOf([
      { name: 'l', type: 'linear_graph', value: many(1_000).map((n) => [n, n * n]) },
      { name: 'b', type: 'bar_chart', value: many(25), x_axis_name: ['x'.repeat(30)] },
    ]);
    expect(line).toMatchObject({ kind: 'line' });
    const { labels, at, points } = Object(line);
    expect([labels.length, at.length, points.length]).toEqual([20, 20, 20]);
    expect([at[0], at.at(-1), points.at(-1)]).toEqual([0, 999, 998_001]);
    expect(bars).toMatchObject({ points: many(20), more: 5 });
    expect(Object(bars).labels.slice(0, 2)).toEqual([`${'x'.repeat(19)}…`, '2']);
  });

  it.each<readonly [string, Json, 'malformed' | 'unknownType']>([
    ['a number that is none', { type: 'number', value: 'NaN' }, 'malformed'],
    ['a text that is an object', { type: 'string', value: {} }, 'malformed'],
    ['no value', { type: 'boolean' }, 'malformed'],
    ['a curve of single numbers', { type: 'linear_graph', value: [1, 2] }, 'malformed'],
    ['a curve of three numbers a point', { type: 'linear_graph', value: [[1, 2, 3]] }, 'malformed'],
    ['no point', { type: 'linear_graph', value: [] }, 'malformed'],
    ['bars of text', { type: 'bar_chart', value: ['a'] }, 'malformed'],
    ['no bar', { type: 'bar_chart', value: [] }, 'malformed'],
    ['rows of different lengths', { type: 'matrix', value: [[1, 2], [3]] }, 'malformed'],
    ['empty rows', { type: 'matrix', value: [[], []] }, 'malformed'],
    [
      'more rows than SageMaker takes',
      { type: 'matrix', value: many(21).map(() => [1]) },
      'malformed',
    ],
    ['another type', { type: 'heat_map', value: [[1]] }, 'unknownType'],
    ['no type', { value: 1 }, 'unknownType'],
    ['no metric at all', 'auc', 'unknownType'],
    ['null', null, 'unknownType'],
  ])('say what cannot be shown: %s', (_, datum, kind) => {
    const [group] = evaluationsIn(of([datum]))[0]?.groups ?? [];
    expect(group).toMatchObject({ metrics: [], charts: [], faults: [{ name: '?', kind }] });
  });

  it('read a number that is given as its text', () => {
    const [group] =
      evaluationsIn(of([{ name: 'auc', type: 'number', value: '0.84' }]))[0]?.groups ?? [];
    expect(group?.metrics).toEqual([{ name: 'auc', value: '0.84' }]);
  });

  it('never throw, whatever stands there, and show names on one line', () => {
    const json: fc.Arbitrary<Json> = fc.jsonValue();
    const datum = fc.record({
      name: fc.oneof(fc.string({ unit: 'binary' }), json),
      type: fc.constantFrom('number', 'string', 'boolean', 'linear_graph', 'bar_chart', 'matrix'),
      value: fc.oneof(json, fc.array(fc.array(fc.double()))),
      x_axis_name: json,
      y_axis_name: json,
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(json, datum)), json, (data, odd) => {
        for (const content of [
          of(data),
          of([odd]),
          { evaluation_details: odd },
          { evaluation_details: [odd] },
        ]) {
          const names = evaluationsIn(content).flatMap(({ name, groups }) => [
            name,
            ...groups.flatMap((group) =>
              [...group.metrics, ...group.charts, ...group.faults].map((shown) => shown.name),
            ),
          ]);
          expect(names.filter((name) => name === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name))).toEqual(
            [],
          );
        }
      }),
    );
  });
});

function of(metrics: readonly Json[]): JsonObject {
  return {
    evaluation_details: [{ name: 'a', metric_groups: [{ name: 'b', metric_data: metrics }] }],
  };
}

function chartsOf(metrics: readonly Json[]) {
  return evaluationsIn(of(metrics)).flatMap(({ groups }) => groups.flatMap(({ charts }) => charts));
}

function many(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n);
}
