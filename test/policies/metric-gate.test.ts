import { describe, expect, it } from '@jest/globals';
import { gatesOf } from '../../src/policies/gates-of.ts';
import { metricGate } from '../../src/policies/metric-gate.ts';
import type { Gate, Requirement } from '../../src/policy.ts';
import type { Metric } from '../../src/reports.ts';
import { question } from './question.ts';

const metric = (name: string, value: number): Metric => ({ name, value, better: 'higher' });

describe('a metric gate', () => {
  it.each<[Requirement, number, Gate['status']]>([
    [{ above: 0.85 }, 0.86, 'passes'],
    [{ above: 0.85 }, 0.85, 'fails'],
    [{ atLeast: 0.85 }, 0.85, 'passes'],
    [{ atLeast: 0.85 }, 0.84, 'fails'],
    [{ below: 200 }, 199, 'passes'],
    [{ below: 200 }, 200, 'fails'],
    [{ atMost: 200 }, 200, 'passes'],
    [{ atMost: 200 }, 201, 'fails'],
    [{ between: [0.8, 1.25] }, 0.8, 'passes'],
    [{ between: [0.8, 1.25] }, 1.25, 'passes'],
    [{ between: [0.8, 1.25] }, 1.26, 'fails'],
    [{ between: [0.8, 1.25] }, 0.79, 'fails'],
    [{ above: 0.85 }, Number.NaN, 'missing'],
    [{ below: 200 }, -Infinity, 'missing'],
  ])('%j of %d: %s', (requirement, value, status) => {
    const asked = question({ metrics: [metric('auc', value)] });
    expect(gatesOf([{ metric: 'auc', requirement }], asked)[0]?.status).toBe(status);
  });

  it('finds its metric however the report spells it, and keeps the sentence’s name', () => {
    const metrics = [{ ...metric('bias/gender/DI', 0.93), unit: '' }, metric('ROC AUC', 0.9)];
    const gates = gatesOf(
      [
        { metric: 'Bias/Gender/di', requirement: { between: [0.8, 1.25] } },
        { metric: 'auc', requirement: { above: 0.85 } },
      ],
      question({ metrics }),
    );
    expect(gates).toMatchObject([
      { metric: 'Bias/Gender/di', value: 0.93, unit: '', status: 'passes' },
      { metric: 'auc', value: 0.9, status: 'passes' },
    ]);
  });

  it('is closed by a missing metric', () => {
    const gate = { metric: 'auc', requirement: { above: 0.85 } };
    expect(metricGate([gate])(question())).toEqual({
      status: 'deny',
      rule: 'metricGate',
      why: { kind: 'gate', gates: [{ ...gate, status: 'missing' }] },
    });
  });

  it('is closed where two metrics could be meant', () => {
    const metrics = [metric('ROC AUC', 0.9), metric('auroc', 0.7)];
    const gates = gatesOf([{ metric: 'auc', requirement: { above: 0.85 } }], question({ metrics }));
    expect(gates).toMatchObject([{ status: 'missing' }]);
  });

  it('is overridden where an override set it aside, whatever the metric is by then', () => {
    for (const value of [0.8, 0.9]) {
      const asked = question({ metrics: [metric('auc', value)], waived: ['AUC'] });
      const gates = [{ metric: 'auc', requirement: { above: 0.85 } }];
      expect(gatesOf(gates, asked)).toMatchObject([{ status: 'overridden' }]);
      expect(metricGate(gates)(asked).status).toBe('permit');
    }
  });

  it.each(['reject', 'decline', 'rollback', 'overrideGate'])('never stands before %s', (verb) => {
    const gates = [{ metric: 'auc', requirement: { above: 0.85 } }];
    expect(metricGate(gates)(question({ verb })).status).toBe('permit');
  });
});
