import { afterAll, describe, expect, it } from '@jest/globals';
import { commonBins } from '../../src/monitoring/distribution/common-bins.ts';
import type { Distribution } from '../../src/monitoring/distribution/distribution.ts';
import { peaksOf } from '../../src/monitoring/shape/peaks-of.ts';
import { evenBins, quantileBins } from './histograms.ts';
import { gamma, mixture, normal, sampleOf, tableTop } from './samples.ts';
import type { Draw } from './samples.ts';

type Bins = (sorted: Float64Array) => Distribution;
const inTen: Bins = (sorted) => evenBins(sorted, 10);
const inThirty: Bins = (sorted) => evenBins(sorted, 30);
const inQuantiles: Bins = (sorted) => quantileBins(sorted, 10);

const { exp, floor, log } = Math;
const uniform: Draw = (random) => random();
const exponential: Draw = (random) => -log(1 - random());
/** Three peaks, six sigma apart. */
const three: Draw = (random) => floor(3 * random()) * 6 + normal(random);
/** Whole years, fewer of each than of the one before. */
const years: Draw = (random) => floor(14 * random() ** 2);
const logNormal =
  (sigma: number): Draw =>
  (random) =>
    exp(sigma * normal(random));

/** What was measured, to be printed. */
const lines: string[] = [];
afterAll(() => {
  const heading = 'more than one peak: in 10 bins, in 30, in 10 of as many records each';
  process.stdout.write(`${heading}\n${lines.join('\n')}\n`);
});

describe('of 2,000 samples of 1,000 records', () => {
  it.each<readonly [string, Draw]>([
    ['normal', normal],
    ['log-normal', logNormal(0.5)],
    ['exponential', exponential],
    ['gamma', gamma(3)],
    ['uniform', uniform],
  ])('%s: fewer than 1 %% seem to have two peaks, in 10 bins and in 30', (name, draw) => {
    const [ten = 1, thirty = 1] = rates(name, draw, [inTen, inThirty]);
    expect(ten).toBeLessThan(0.01);
    expect(thirty).toBeLessThan(0.01);
  });

  it('two normals three sigma apart: 95 % are found to have two peaks, in 10 bins too', () => {
    const ways = [inTen, inThirty, inQuantiles];
    const found = rates('3 sigma apart', mixture(3), ways, 2000, 1000, 2);
    const [ten = 0, thirty = 0, quantiles = 0] = found;
    expect(ten).toBeGreaterThanOrEqual(0.95);
    expect(thirty).toBeGreaterThanOrEqual(0.95);
    // Ten bins of as many records each leave one for the valley: they cannot do quite as well.
    expect(quantiles).toBeGreaterThanOrEqual(0.9);
  });
});

describe('of 100 samples', () => {
  const all = [inTen, inThirty, inQuantiles];

  it.each<readonly [string, Draw, number]>([
    ['normal, 100 records', normal, 100],
    ['log-normal, sigma 1', logNormal(1), 1000],
    ['gamma, shape 8', gamma(8), 1000],
    ['uniform, 300 records', uniform, 300],
    ['uniform, 5,000 records', uniform, 5000],
    ['exponential, 300 records', exponential, 300],
  ])(
    '%s: hardly any seems to have two peaks, in bins of unequal width neither',
    (name, draw, n) => {
      for (const rate of rates(name, draw, all, 100, n)) expect(rate).toBeLessThanOrEqual(0.02);
    },
  );

  it('what is farther apart, or of more records, is found always', () => {
    for (const rate of rates('4 sigma apart', mixture(4), all, 100)) expect(rate).toBe(1);
    const many = rates('3 sigma apart, 5,000 records', mixture(3), all, 100, 5000);
    for (const rate of many) expect(rate).toBe(1);
  });

  it('what lies between is told as it is: a smaller second peak, and table tops', () => {
    const [small = 0] = rates('4 sigma apart, one in five', mixture(4, 0.2), all, 100);
    expect(small).toBeGreaterThan(0.5);
    const [, narrow = 1] = rates('table top of 4 sigma', tableTop(4), all, 100);
    const [, wide = 1] = rates('table top of 8 sigma', tableTop(8), all, 100);
    expect(narrow).toBeLessThan(0.03);
    expect(wide).toBeLessThan(0.15);
  });
});

describe('peaks', () => {
  it('are the bins of the chart they are in', () => {
    expect(peaksIn(mixture(8))).toEqual([
      { from: 0, to: 1 },
      { from: 7, to: 8 },
    ]);
  });

  it('may be three', () => {
    expect(peaksIn(three)).toHaveLength(3);
  });

  it('of whole numbers are not made by how many of them a bin holds', () => {
    const sorted = sampleOf(years, 1, 50_000);
    const side = evenBins(sorted, 10);
    expect(peaksOf(side, commonBins(side, side, true), true)).toEqual([{ from: 0, to: 1 }]);
    // Of bins of 1.3 years the third holds two whole years, the second one.
    expect(peaksOf(side, commonBins(side, side), false).length).toBeGreaterThan(1);
  });

  it('are none of few records, or where all have one value', () => {
    const few = evenBins(sampleOf(mixture(8), 1, 49), 10);
    expect(peaksOf(few, commonBins(few, few), false)).toEqual([]);
    const constant = evenBins(
      Float64Array.from({ length: 1000 }, () => 5),
      10,
    );
    expect(peaksOf(constant, commonBins(constant, constant), false)).toEqual([]);
  });
});

function peaksIn(draw: Draw) {
  const side = inThirty(sampleOf(draw, 1, 1000));
  return peaksOf(side, commonBins(side, side), false);
}

/** For each way of binning, how many of the samples have so many peaks (or at least two). */
function rates(
  name: string,
  draw: Draw,
  ways: readonly Bins[],
  seeds = 2000,
  records = 1000,
  exactly?: number,
): readonly number[] {
  const hits = ways.map(() => 0);
  for (let seed = 0; seed < seeds; seed += 1) {
    const sorted = sampleOf(draw, seed * 7919 + name.length, records);
    for (const [i, bins] of ways.entries()) {
      const side = bins(sorted);
      const found = peaksOf(side, commonBins(side, side), false).length;
      if (exactly === undefined ? found > 1 : found === exactly) hits[i] = (hits[i] ?? 0) + 1;
    }
  }
  const found = hits.map((count) => count / seeds);
  lines.push(`  ${name}: ${found.map((rate) => `${(100 * rate).toFixed(2)} %`).join(', ')}`);
  return found;
}
