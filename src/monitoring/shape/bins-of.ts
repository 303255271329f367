import type { Distribution } from '../distribution/distribution.ts';
import { shareBelow } from '../distribution/share-below.ts';
import { valueAt } from '../distribution/value-at.ts';
import type { Bin } from './islands.ts';

/** A bin, and where it is. */
export type PlacedBin = Bin & { readonly from: number; readonly to: number };

/**
 * The bins in which the shape of a distribution is looked for: its own where it has few, else 30
 * between its last half hundredths. `whole`: the width of a bin is how many whole numbers it holds,
 * for of 1.4 bins a number every second one holds two.
 */
export function binsOf(distribution: Distribution, whole: boolean): readonly PlacedBin[] {
  const own = [...new Set(distribution.knots.map(({ at }) => at))];
  const edges = own.length <= few ? own : evenEdges(distribution, whole);
  const last = edges.length - 2;
  return edges.slice(0, -1).flatMap((from, i) => {
    const to = edges[i + 1] ?? from;
    const isLast = i === last;
    const share = shareBelow(distribution, to, isLast) - shareBelow(distribution, from);
    const width = whole ? wholeIn(from, to, isLast) : to - from;
    return width > 0 ? [{ from, to, width, count: share * distribution.count }] : [];
  });
}

const few = 64;
const many = 30;

function evenEdges(distribution: Distribution, whole: boolean): readonly number[] {
  const [low, high] = [valueAt(distribution, 0.005), valueAt(distribution, 0.995)];
  const step = whole ? Math.max(1, Math.ceil((high - low) / many)) : (high - low) / many;
  const from = whole ? Math.floor(low) : low;
  return step > 0 ? Array.from({ length: many + 1 }, (_, i) => from + i * step) : [];
}

/** Whole numbers from `from` to below `to`; `closed`: `to` as well. */
function wholeIn(from: number, to: number, closed: boolean): number {
  return (closed ? Math.floor(to) + 1 : Math.ceil(to)) - Math.ceil(from);
}
