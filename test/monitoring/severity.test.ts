import { describe, expect, it } from '@jest/globals';
import { attributionOf, severityOf, shapeChange, worst } from '../../src/index.ts';
import type { DriftReport, Finding, SeverityContext } from '../../src/index.ts';
import { referenceCase } from './reference-case.ts';
import { reportOf } from './report-of.ts';

const features = [
  { name: 'loan_amount', share: 0.55 },
  { name: 'employment_years', share: 0.25 },
  { name: 'annual_income', share: 0.2 },
];

const nothing: DriftReport = {
  type: 'dataQuality',
  drifted: 0,
  findings: [],
  scores: 'none',
  reports: [],
};

type Row = readonly [
  what: string,
  report: Partial<DriftReport>,
  context: SeverityContext,
  severity: ReturnType<typeof severityOf>,
];

const rows: readonly Row[] = [
  ['one of 14 just above', drift(1, 14, 0.21), {}, 'info'],
  ['one of 14 half above', drift(1, 14, 0.3), {}, 'info'],
  ['two of 14 half above', drift(2, 14, 0.3), {}, 'warning'],
  ['one of 14 twice the limit', drift(1, 14, 0.4), {}, 'warning'],
  ['half of all just above', drift(7, 14, 0.21), {}, 'warning'],
  ['half of all twice the limit', drift(7, 14, 0.4), {}, 'critical'],
  ['the same before the last stage', drift(7, 14, 0.4), { isLast: false }, 'warning'],
  ['the same in the last stage', drift(7, 14, 0.4), { isLast: true }, 'critical'],
  ['one of 14, half of the attribution', drift(1, 14, 0.21), { importance: 0.5 }, 'warning'],
  ['one of 14, a fifth of the attribution', drift(1, 14, 0.21), { importance: 0.2 }, 'info'],
  ['a column is missing', found({ check: 'missing_column_check' }), {}, 'warning'],
  ['a type is another', found({ check: 'data_type_check' }), {}, 'warning'],
  ['a column too many', found({ check: 'extra_column_check' }), {}, 'info'],
  ['the quality fell a little', quality(0.89), {}, 'warning'],
  ['the quality fell by a fifth', quality(0.72), {}, 'critical'],
  ['the same before the last stage', quality(0.72), { isLast: false }, 'warning'],
  ['bias grew by half', { ...found({ score: 0.3, threshold: 0.2 }), type: 'bias' }, {}, 'warning'],
  ['attributions changed', { ...quality(0.8), type: 'attribution' }, {}, 'info'],
  ['an alarm that tells nothing', { ...found({}), type: 'alarm' }, {}, 'warning'],
  ['a report that cannot be read', { unreadable: 'statistics.json: empty' }, {}, 'warning'],
];

describe('severity', () => {
  it.each(rows)('%s: %j %j is %s', (_, report, context, severity) => {
    expect(severityOf({ ...nothing, ...report }, context)).toBe(severity);
  });

  it('of the reference case is critical in the last stage', () => {
    const report = reportOf('dataQuality', referenceCase.files, { scores: referenceCase.scores });
    const importance = attributionOf(report, features);
    expect(importance).toBeCloseTo(0.45, 10);
    expect(severityOf(report, { importance, isLast: true })).toBe('critical');
    expect(severityOf(report, { importance, isLast: false })).toBe('warning');
    expect(worst(report)?.name).toBe('employment_years');
  });
});

describe('facts of a card', () => {
  it('no attribution is told of features that nobody explained', () => {
    expect(attributionOf(drift(2, 14, 0.3), [])).toBeUndefined();
    expect(attributionOf(drift(2, 14, 0.3), [{ name: 'age', share: 1 }])).toBeUndefined();
  });

  it('a shape changed where the number of peaks did', () => {
    const two = { before: [at(6)], now: [at(2), at(12)] };
    expect(shapeChange({ shape: two })).toEqual(two);
    expect(shapeChange({ shape: { before: [at(6)], now: [at(8)] } })).toBeUndefined();
    expect(shapeChange({ shape: { before: [], now: [at(8)] } })).toBeUndefined();
    expect(shapeChange({})).toBeUndefined();
  });
});

function drift(drifted: number, compared: number, score: number): DriftReport {
  return { ...found({ score, threshold: 0.2 }), drifted, compared };
}

function quality(score: number): Partial<DriftReport> {
  return { ...found({ score, threshold: 0.9, bad: 'below' }), type: 'modelQuality', compared: 11 };
}

function found(finding: Partial<Finding>): DriftReport {
  const one: Finding = { name: 'income', check: 'baseline_drift_check', bad: 'above', ...finding };
  return { ...nothing, drifted: 1, findings: [one] };
}

function at(from: number) {
  return { from, to: from + 2 };
}
