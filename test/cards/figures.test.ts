import { describe, expect, it } from '@jest/globals';
import { decimalsFor, figure, gateFigure, signed, withUnit, type Gate } from '../../src/index.ts';

describe('numbers', () => {
  it.each([
    [450_000, 0, '450,000'],
    [0.8, 2, '0.80'],
    [-0.011, 3, '−0.011'],
    [0, 2, '0.00'],
    [-0.0001, 0, '−0.00010'],
    [1234.5, 1, '1,234.5'],
  ])('%d with %d decimals', (value, decimals, text) => {
    expect(figure(value, decimals)).toBe(text);
  });

  it.each([
    [[0.82, 0.8], 2],
    [[0.391, 0.402], 3],
    [[142, 128], 0],
    [[0.849_96, 0.85], 5],
    [[0.123_456_789], 3],
    [[1e-9, 2e-9], 6],
  ])('%j are told apart with %d decimals', (values, decimals) => {
    expect(decimalsFor(values)).toBe(decimals);
  });

  it('keeps a number and its unit together', () => {
    expect(withUnit('142', 'ms')).toBe('142\u00a0ms');
    expect(withUnit('31', '%')).toBe('31%');
    expect(withUnit(signed(14, 0), 'ms')).toBe('+14\u00a0ms');
  });

  it('never lets a failing number look like its limit', () => {
    const gate: Gate = {
      metric: 'auc',
      requirement: { above: 0.85 },
      value: 0.849_99,
      status: 'fails',
    };
    expect(gateFigure(gate)).toMatchObject({ value: '0.84999', need: { limits: ['0.85'] } });
  });

  it('writes both ends of a range alike', () => {
    const gate: Gate = { metric: 'DI', requirement: { between: [0.8, 1.25] }, status: 'missing' };
    expect(gateFigure(gate).need).toEqual({ is: 'between', limits: ['0.80', '1.25'] });
  });
});
