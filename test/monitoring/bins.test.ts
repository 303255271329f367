import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { binLabels } from '../../src/monitoring/distribution/bin-labels.ts';
import { commonBins } from '../../src/monitoring/distribution/common-bins.ts';
import { distributionOf } from '../../src/monitoring/distribution/distribution.ts';
import type { Distribution, Span } from '../../src/monitoring/distribution/distribution.ts';
import { histogramOf } from '../../src/monitoring/distribution/histogram-of.ts';
import { middle } from '../../src/monitoring/distribution/middle.ts';

const inside = { before: false, after: false, whole: false };

describe('the labels of a chart', () => {
  it.each([
    [
      [0, 2, 4],
      ['0–2', '2–4'],
    ],
    [
      [0, 0.25, 0.5],
      ['0–0.25', '0.25–0.5'],
    ],
    [
      [0, 0.0001, 0.0002],
      ['0–0.0001', '0.0001–0.0002'],
    ],
    [
      [1990, 2000, 2010],
      ['1990–2000', '2000–2010'],
    ],
    [
      [400_000, 450_000, 500_000],
      ['400k–450k', '450k–500k'],
    ],
    [
      [0, 250_000, 500_000, 1_000_000],
      ['0–0.25M', '0.25M–0.5M', '0.5M–1M'],
    ],
    [[1_234_567, 1_234_570], ['1234567–1234570']],
    [[2e9, 4e9], ['2B–4B']],
    [[0, 1e-7], ['0–1e−7']],
    [[1e20, 2.5e20], ['1e20–2.5e20']],
    [
      [-10, -5, 0, 5],
      ['−10…−5', '−5…0', '0–5'],
    ],
  ])('%j', (edges, labels) => {
    expect(binLabels(edges, inside)).toEqual(labels);
  });

  it('hide the least and the greatest value', () => {
    const beyond = { ...inside, before: true, after: true };
    expect(binLabels([10, 20, 30, 40], beyond)).toEqual(['<20', '20–30', '30+']);
  });

  it('are the whole number itself where there is one', () => {
    expect(binLabels([0, 1, 2], { ...inside, whole: true })).toEqual(['0', '1']);
    expect(binLabels([0, 2, 4], { ...inside, whole: true })).toEqual(['0–2', '2–4']);
  });
});

describe('common bins', () => {
  const span = fc.record({
    from: fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    width: fc.double({ min: 0, max: 1e9, noNaN: true }),
    count: fc.integer({ min: 0, max: 100_000 }),
  });
  const side = fc
    .array(span, { minLength: 1, maxLength: 30 })
    .map((spans) => of(spans.map(({ from, width, count }) => ({ from, to: from + width, count }))));

  it('are 10 to 20 round ones, whatever is drawn over them, and all of both is in them', () => {
    fc.assert(
      fc.property(side, side, (before, now) => {
        const histogram = histogramOf(before, now);
        if (histogram === undefined) return;
        const { bins } = histogram;
        expect(bins.length).toBeGreaterThanOrEqual(10);
        expect(bins.length).toBeLessThanOrEqual(20);
        expect(new Set(bins.map(({ label }) => label)).size).toBe(bins.length);
        for (const which of ['before', 'now'] as const) {
          const sum = bins.reduce((total, bin) => total + bin[which], 0);
          expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.05 * bins.length + 1e-9);
        }
      }),
    );
  });

  it('of whole numbers begin at whole numbers', () => {
    const years = of([{ from: 0, to: 41, count: 1000 }]);
    expect(commonBins(years, years, true)).toEqual([0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44]);
    const few = of([{ from: 0, to: 3, count: 1000 }]);
    expect(commonBins(few, few, true)).toEqual([0, 1, 2, 3]);
  });

  it('leave the last hundredth of a long tail to the last bin', () => {
    const tail = of([
      { from: 0, to: 100, count: 995 },
      { from: 100, to: 1_000_000, count: 5 },
    ]);
    const { bins } = histogramOf(tail, tail) ?? { bins: [] };
    expect(bins.at(-1)).toEqual({ label: '90+', at: 95, before: 10.5, now: 10.5 });
  });

  it('are none where all records have one value, or as good as one', () => {
    const constant = of([{ from: 5, to: 5, count: 1000 }]);
    expect(histogramOf(constant, constant)).toBeUndefined();
    const near = of([{ from: 1e12, to: 1e12 + 1e-3, count: 1000 }]);
    expect(histogramOf(near, near)).toBeUndefined();
    expect(histogramOf(constant, of([{ from: 6, to: 6, count: 10 }]))?.bins).toHaveLength(10);
  });
});

function of(spans: readonly Span[]): Distribution {
  return distributionOf(spans) ?? { knots: [{ at: 0, share: 1 }], count: 1 };
}

describe('the middle of a bin', () => {
  it.each([
    [0, 2, 1],
    [-3, 1, -1],
    [9e307, 1e308, 9.5e307],
    [-1e308, 1e308, 0],
  ])('from %d to %d is %d', (from, to, at) => {
    expect(middle(from, to)).toBe(at);
  });

  it('is no zero with a sign, which JSON has not', () => {
    expect(middle(-0, -0)).toBe(0);
  });
});
