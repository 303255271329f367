import type { CardRef } from './card.ts';
import type { WorldReader } from './world.ts';

/** What events may have lost. One replica runs it at a time, whenever it is due. */
export type Sweep = {
  readonly name: string;
  /** Milliseconds. */
  readonly every: number;
  /** It finds versions: what is there at the first start is imported, and no news. */
  readonly ofVersions?: boolean;
  find(world: WorldReader, now: Date): AsyncIterable<Found>;
};

/**
 * A card's subject as a sweep met it. `fingerprint` differs when a listing shows it changed; where
 * it is empty, nothing is to be seen of one that was never met.
 */
export type Found = { readonly ref: CardRef; readonly fingerprint: string };
