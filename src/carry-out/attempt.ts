import type { Failed } from '../action.ts';
import { Impossible } from '../errors.ts';

/** What can never work is an end, with what a person must do first; all else is tried again. */
export async function attempt<T>(work: () => Promise<T> | T): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    return { status: 'failed', because: error.message, advice: error.advice };
  }
}
