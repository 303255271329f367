import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { clip, drawnChart, type Chart } from '../../src/index.ts';
import { histogram } from '../contract/chat-platform/drifting.ts';

const points = (chart: Chart | undefined) => chart?.series.map((line) => [...line.points]);

describe('what of a chart is drawn', () => {
  it('is all of it, where it fits', () => {
    expect(drawnChart(histogram, clip)).toEqual(histogram);
  });

  it('is the last twenty points', () => {
    const labels = Array.from({ length: 30 }, (_, n) => `run ${n}`);
    const score = { name: 'Score', role: 'score', points: labels.map((_, n) => n) } as const;
    const chart = drawnChart({ ...histogram, labels, series: [score] }, clip);
    expect(chart?.labels[0]).toBe('run 10');
    expect(points(chart)?.[0]).toEqual(Array.from({ length: 20 }, (_, n) => n + 10));
  });

  it('leaves out what is no number in every line', () => {
    const labels = ['a', 'b', 'c', 'd', 'e'];
    const series = [
      { name: 'Baseline', role: 'baseline', points: [1, Number.NaN, 3, 4, 5] },
      { name: 'Now', role: 'now', points: [1, 2, Infinity, 4] },
    ] as const;
    const chart = drawnChart({ ...histogram, labels, series }, clip);
    expect(chart?.labels).toEqual(['a', 'd']);
    expect(points(chart)).toEqual([
      [1, 4],
      [1, 4],
    ]);
  });

  it('stands where its numbers say, as long as they rise', () => {
    const labels = ['a', 'b', 'c'];
    const line = { name: 'Now', role: 'now', points: [1, Number.NaN, 3] } as const;
    const drawn = (at: readonly number[]) =>
      drawnChart({ ...histogram, labels, at, series: [line] }, clip)?.at;
    expect(drawn([1, 2, 3])).toEqual([1, 3]);
    expect(drawn([1, Number.NaN, 3])).toEqual([1, 3]);
    for (const at of [
      [3, 2, 1],
      [1, 2, 1],
      [1, 2],
      [1, 2, Infinity],
    ]) {
      expect(drawn(at)).toBeUndefined();
    }
  });

  it.each([
    ['no line', { series: [] }],
    ['one point', { labels: ['a'] }],
    ['no number', { series: [{ name: 'x', role: 'now', points: [Number.NaN, Infinity] }] }],
  ] as const)('is nothing, of %s', (_of, part) => {
    expect(drawnChart({ ...histogram, ...part }, clip)).toBeUndefined();
  });

  it('tells apart what has one name', () => {
    const labels = ['', '', 'x'.repeat(30), `${'x'.repeat(30)}y`, 'x'];
    const line = { name: 'Now', role: 'now', points: [1, 2, 3, 4, 5] } as const;
    const chart = drawnChart({ ...histogram, labels, series: [line, line] }, clip);
    const cut = 'x'.repeat(19);
    expect(chart?.labels).toEqual(['–', '– 2', `${cut}…`, `${cut.slice(2)}… 2`, 'x']);
    expect(chart?.series.map(({ name }) => name)).toEqual(['Now', 'Now 2']);
  });

  it('has unlike names within its limits, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('', 'a', 'a 2'),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 25 }), (labels) => {
        const line = {
          name: labels[0] ?? '',
          role: 'now',
          points: labels.map((_, n) => n),
        } as const;
        const chart = drawnChart({ ...histogram, labels, series: [line, line, line] }, clip);
        for (const names of [chart?.labels ?? [], chart?.series.map(({ name }) => name) ?? []]) {
          expect(new Set(names).size).toBe(names.length);
          for (const name of names) expect(Array.from(name).length).toBeLessThanOrEqual(20);
          expect(names).not.toContain('');
        }
      }),
    );
  });
});
