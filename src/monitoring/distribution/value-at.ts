import type { Distribution } from './distribution.ts';

/** The value below which this share of a distribution lies: its quantile. */
export function valueAt({ knots }: Distribution, share: number): number {
  const after = knots.findIndex((knot) => knot.share >= share);
  const right = knots[after];
  const left = knots[after - 1];
  if (right === undefined) return knots.at(-1)?.at ?? 0;
  if (left === undefined || right.share === left.share) return right.at;
  const part = (share - left.share) / (right.share - left.share);
  return left.at + part * (right.at - left.at);
}
