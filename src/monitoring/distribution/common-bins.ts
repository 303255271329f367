import type { Distribution } from './distribution.ts';
import { valueAt } from './value-at.ts';

/**
 * Round bounds that both distributions can be drawn over: 10 to 20 steps of 1, 2, 2.5 or 5 times a
 * power of ten, from where one of them begins to where one ends, but for the last hundredth of
 * either side. `whole`: steps of whole numbers only, so there may be fewer. None where there is
 * nothing to part.
 */
export function commonBins(
  before: Distribution,
  now: Distribution,
  whole = false,
): readonly number[] {
  const from = Math.min(valueAt(before, tail), valueAt(now, tail));
  const to = Math.max(valueAt(before, 1 - tail), valueAt(now, 1 - tail));
  if (!(to > from) || !Number.isFinite(to - from)) return [];
  const step = stepFor(from, to, whole);
  const [first, last] = endsOf(from, to, step);
  const edges = Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step));
  // Of great numbers that hardly differ, rounding leaves nothing to part.
  return edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? edge)) ? edges : [];
}

const tail = 0.01;
const fewest = 10;

/** The widest step that still makes ten bins. */
function stepFor(from: number, to: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10((to - from) / fewest));
  const steps = (whole && power === 1 ? few : usual).map((each) => rounded(each * power));
  const fitting = whole ? steps.filter((step) => Number.isInteger(step)) : steps;
  const wide = fitting.find((step) => {
    const [first, last] = endsOf(from, to, step);
    return last - first >= fewest;
  });
  return wide ?? (whole ? 1 : rounded(0.5 * power));
}

const usual = [10, 5, 2.5, 2, 1, 0.5] as const;

/** From five whole numbers to two a bin there is a long way: without these, there would be 25 bins. */
const few = [10, 5, 4, 3, 2, 1] as const;

function endsOf(from: number, to: number, step: number): readonly [number, number] {
  const first = Math.floor(from / step);
  return [first, Math.max(first + 1, Math.ceil(to / step))];
}

/** 0.1 + 0.2 is 0.3 for a reader. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
