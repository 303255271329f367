import type { LookedCard } from '../../../src/index.ts';
import { remembered, type ToldRun } from '../../cards/drift/known.ts';

/** A monitor as far as its card remembers it: its last runs, oldest first. */
export type KnownMonitor = Pick<LookedCard, 'ref'> & {
  readonly runs: readonly ToldRun[];
  readonly endpoint?: string;
};

/** Reads what a monitor's card remembers; nothing where it was never seen to run. */
export function knownMonitor({ ref, known }: LookedCard): KnownMonitor {
  const read = remembered.safeParse(known);
  return read.success ? { ref, ...read.data } : { ref, runs: [] };
}
