import { Impossible } from '../../../src/index.ts';
import { lookAfter } from './look-after.ts';

/** One thing to be made by name, which cannot be changed once it is there. */
export type Making<Found> = {
  /** Such as "a model named x". */
  readonly what: string;
  readonly make: () => Promise<void>;
  readonly look: () => Promise<Found | 'gone'>;
  /** Whether what is there is what was to be made. */
  readonly isIt: (found: Found) => boolean;
};

/** Makes it, unless it is there already: that is seen by looking, not read out of an error. */
export async function unlessThere<Found>({ what, make, look, isIt }: Making<Found>): Promise<void> {
  try {
    await make();
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    const found = await lookAfter(error, look);
    if (found === 'gone') throw error;
    if (isIt(found)) return;
    throw new Impossible(
      `There is ${what} already, and it says something else.`,
      'Find out who made it, and delete it; then decide again.',
      { cause: error },
    );
  }
}
