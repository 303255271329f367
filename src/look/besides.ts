import type { Execution } from '../execution.ts';
import type { Round } from '../round.ts';

/** So many are remembered; the journal has them all. */
const most = 20;

/** What votes set going that left the round open, the newest last. */
export function besides({ side = [] }: Round, { id }: Execution): string[] {
  return [...side, id].slice(-most);
}
