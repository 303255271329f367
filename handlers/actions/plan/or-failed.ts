import { Impossible, type Failed } from '../../../src/index.ts';

/** What can never work as things stand ends as failed, with what a person must do first. */
export async function orFailed<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    return { status: 'failed', because: error.message, advice: error.advice };
  }
}
