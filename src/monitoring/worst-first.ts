import type { Finding } from '../monitoring.ts';
import { excessOf } from './excess-of.ts';

/** Orders findings by how far the score is beyond its threshold; those without a score come last. */
export function worstFirst(a: Finding, b: Finding): number {
  const [ours, theirs] = [excessOf(a) ?? -Infinity, excessOf(b) ?? -Infinity];
  if (ours !== theirs) return ours > theirs ? -1 : 1;
  return compare(a.name, b.name) || compare(a.check, b.check);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
