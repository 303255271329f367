import type { Distribution } from './distribution.ts';
import { shareBelow } from './share-below.ts';

/** The share of a distribution in each bin; the outer ones hold what is beyond them too. */
export function sharesIn(distribution: Distribution, edges: readonly number[]): readonly number[] {
  const inner = edges.slice(1, -1).map((edge) => shareBelow(distribution, edge));
  const bounds = [0, ...inner, 1];
  return bounds.slice(1).map((bound, i) => bound - (bounds[i] ?? 0));
}
