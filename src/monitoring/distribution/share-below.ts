import type { Distribution } from './distribution.ts';

/** The share of a distribution that lies below a value; `including` it, at or below. */
export function shareBelow({ knots }: Distribution, value: number, including = false): number {
  const after = firstAfter(knots, value, including);
  const left = knots[after - 1];
  const right = knots[after];
  if (left === undefined) return 0;
  if (right === undefined) return 1;
  const width = right.at - left.at;
  const part = width > 0 ? (value - left.at) / width : 1;
  return left.share + Math.min(1, Math.max(0, part)) * (right.share - left.share);
}

/** The first knot at or after a value; `beyond` it, after it. */
function firstAfter(knots: Distribution['knots'], value: number, beyond: boolean): number {
  let low = 0;
  let high = knots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = knots[middle]?.at ?? Infinity;
    if (beyond ? at > value : at >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
