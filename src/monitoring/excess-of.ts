import type { Finding } from '../monitoring.ts';

/**
 * How far a score is beyond its threshold, in shares of the threshold: 0.42 above 0.2 is 1.1. At or
 * below 0 it is not beyond; undefined where either is unknown.
 */
export function excessOf(
  finding: Pick<Finding, 'score' | 'threshold' | 'bad'>,
): number | undefined {
  const { score, threshold, bad } = finding;
  if (score === undefined || threshold === undefined) return undefined;
  const beyond = bad === 'above' ? score - threshold : threshold - score;
  // A threshold of 0 has no shares: the distance itself is told.
  const excess = threshold === 0 ? beyond : beyond / Math.abs(threshold);
  // 0.3 is half beyond 0.2, whatever is left of a difference in binary.
  return Number.isFinite(excess) ? Number(excess.toPrecision(12)) : undefined;
}
