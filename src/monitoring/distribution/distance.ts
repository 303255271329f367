import type { Distribution } from './distribution.ts';
import { shareBelow } from './share-below.ts';

/**
 * The greatest distance of two cumulative curves, 0 to 1: the Kolmogorov-Smirnov distance, as near
 * as the bins of both tell it.
 */
export function distance(before: Distribution, now: Distribution): number {
  const values = [...before.knots, ...now.knots].map(({ at }) => at);
  return values.reduce((greatest, at) => Math.max(greatest, apart(at)), 0);

  function apart(at: number): number {
    const below = Math.abs(shareBelow(before, at) - shareBelow(now, at));
    return Math.max(below, Math.abs(shareBelow(before, at, true) - shareBelow(now, at, true)));
  }
}
