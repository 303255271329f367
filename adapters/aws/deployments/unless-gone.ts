import { Impossible } from '../../../src/index.ts';
import { lookAfter } from './look-after.ts';

/** Something to be deleted, and a look whether it is there. */
export type Deleting = {
  readonly change: () => Promise<void>;
  readonly look: () => Promise<object | 'gone'>;
};

/** Deletes it; what is not there was deleted before. */
export async function unlessGone({ change, look }: Deleting): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (error instanceof Impossible && (await lookAfter(error, look)) === 'gone') return;
    throw error;
  }
}
