import type { Round } from '../round.ts';

/** Ids of what the votes of a round set going, oldest first: what ended it is the last. */
export function executionsIn({ side = [], execution }: Round): readonly string[] {
  return execution === undefined ? side : [...side, execution];
}
