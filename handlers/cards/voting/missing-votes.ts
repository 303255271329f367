import type { Ruling } from '../../../src/index.ts';
import { needsOf } from './needs-of.ts';

/** How many votes are missing, the next one counted among them. */
export function missingVotes(ruling: Pick<Ruling, 'verdict' | 'rule'>): number {
  const missing = needsOf(ruling).reduce((sum, { count }) => sum + count, 0);
  return Math.max(1, missing);
}
