import { describe, expect, it } from '@jest/globals';
import { alarmReport } from '../../src/index.ts';
import type { CloudWatchAlarm } from '../../src/index.ts';

const reason = 'Threshold Crossed: 1 datapoint [0.71 (20/11/26 08:00:00)] was less than 0.8.';
const tripped: CloudWatchAlarm = {
  AlarmName: 'credit-risk-f1',
  StateValue: 'ALARM',
  StateReason: reason,
  StateReasonData: JSON.stringify({ version: '1.0', recentDatapoints: [0.71], threshold: 0.8 }),
  Threshold: 0.8,
  ComparisonOperator: 'LessThanThreshold',
  MetricName: 'f1',
};

describe('a metric alarm', () => {
  it('says the datapoint that tripped it, and its threshold', () => {
    expect(alarmReport(tripped)).toEqual({
      type: 'alarm',
      scores: 'CloudWatch',
      reports: [],
      drifted: 1,
      findings: [
        {
          name: 'f1',
          check: 'LessThanThreshold',
          score: 0.71,
          threshold: 0.8,
          bad: 'below',
          quote: reason,
        },
      ],
    });
  });

  it.each(['OK', 'INSUFFICIENT_DATA', undefined])('says nothing while it is %s', (StateValue) => {
    const { findings, scores } = alarmReport({ ...tripped, StateValue });
    expect([findings, scores]).toEqual([[], 'none']);
  });

  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['not JSON', 'NaN'],
    ['cut', '{"recentDatapoints":[0.7'],
    ['of a series that tells no datapoint', '{"version":"1.0"}'],
    ['full of nonsense', '{"recentDatapoints":["NaN",null,{}],"threshold":"Infinity"}'],
  ])('tells its own threshold where the reason data is %s', (_, StateReasonData) => {
    const { findings, scores } = alarmReport({ ...tripped, StateReasonData });
    expect(scores).toBe('none');
    expect(findings).toEqual([
      { name: 'f1', check: 'LessThanThreshold', threshold: 0.8, bad: 'below', quote: reason },
    ]);
  });

  it.each([
    ['GreaterThanThreshold', [1, 9, 2], 'above', 9],
    ['GreaterThanOrEqualToThreshold', [9, 1], 'above', 9],
    ['GreaterThanUpperThreshold', [9], 'above', 9],
    ['LessThanOrEqualToThreshold', [9, 1, 2], 'below', 1],
    ['LessThanLowerThreshold', [1], 'below', 1],
    ['LessThanLowerOrGreaterThanUpperThreshold', [1], 'below', 1],
    ['LessThanLowerOrGreaterThanUpperThreshold', [9], 'above', 9],
    [undefined, [1], 'below', 1],
    [undefined, [9], 'above', 9],
  ])('%s of %j is bad %s', (ComparisonOperator, recentDatapoints, bad, score) => {
    const StateReasonData = JSON.stringify({ recentDatapoints, threshold: 5 });
    const [finding] = alarmReport({ ...tripped, ComparisonOperator, StateReasonData }).findings;
    expect(finding).toMatchObject({ bad, score, threshold: 5 });
  });

  it('takes the newest datapoint where they have times', () => {
    const StateReasonData = JSON.stringify({
      recentDatapoints: [0.1, 0.6],
      evaluatedDatapoints: [
        { timestamp: '2026-11-20T07:00:00.000+0000', value: 0.1 },
        { timestamp: '2026-11-20T08:00:00.000+0000', value: 0.6 },
        { timestamp: '2026-11-20T09:00:00.000+0000' },
      ],
    });
    expect(alarmReport({ ...tripped, StateReasonData }).findings[0]?.score).toBe(0.6);
  });

  it.each([
    ['of one metric', { MetricName: 'auc' }, 'auc'],
    ['of a feature', { MetricName: 'feature_baseline_drift_income' }, 'income'],
    [
      'of metric math, by the metric it judges',
      {
        Metrics: [
          { ReturnData: false, MetricStat: { Metric: { MetricName: 'errors' } } },
          { ReturnData: true, MetricStat: { Metric: { MetricName: 'auc' } } },
        ],
      },
      'auc',
    ],
    [
      'of an expression, by its own name',
      { Metrics: [{ Expression: 'SUM(METRICS())', Label: 'math', ReturnData: true }] },
      'credit-risk-f1',
    ],
    [
      'of Metrics Insights, by its own name',
      { Metrics: [{ Expression: 'SELECT AVG(f1) FROM "aws/sagemaker" GROUP BY Endpoint' }] },
      'credit-risk-f1',
    ],
  ])('is called %s', (_, metric, name) => {
    const { MetricName: _name, ...rest } = tripped;
    expect(alarmReport({ ...rest, ...metric }).findings[0]?.name).toBe(name);
  });
});

describe('a composite alarm', () => {
  const composite: CloudWatchAlarm = {
    AlarmName: 'credit-risk-any',
    StateValue: 'ALARM',
    StateReason: 'transitioned to ALARM',
    AlarmRule: 'ALARM(credit-risk-f1) OR ALARM(credit-risk-bias)',
    StateReasonData: JSON.stringify({
      triggeringAlarms: [
        { arn: arn('credit-risk-f1'), state: { value: 'ALARM' } },
        { arn: arn('credit-risk-bias'), state: { value: 'OK' } },
      ],
    }),
  };

  it('says what its children say', () => {
    const calm = { ...tripped, AlarmName: 'credit-risk-bias', StateValue: 'OK' };
    expect(alarmReport(composite, [calm, tripped]).findings).toEqual(alarmReport(tripped).findings);
  });

  it('names what triggered it where they could not be read, else itself', () => {
    const quote = 'transitioned to ALARM';
    const found = (name: string) => [{ name, check: 'composite', bad: 'above', quote }];
    expect(alarmReport(composite).findings).toEqual(found('credit-risk-f1'));
    const { StateReasonData: _data, ...mute } = composite;
    expect(alarmReport(mute).findings).toEqual(found('credit-risk-any'));
  });
});

function arn(name: string): string {
  return `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:${name}`;
}
