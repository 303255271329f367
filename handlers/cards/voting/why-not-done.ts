import type { Execution } from '../../../src/index.ts';

/** Why a decision was not carried out, and what a person must do first; codes of the words. */
export function whyNotDone({ status, because = '', advice }: Execution): {
  readonly because: string;
  readonly advice: string | undefined;
} {
  // A rollback does not say why it took the place of another decision: that it did is the reason.
  return status === 'seized' ? { because: 'seized', advice: 'afterRollback' } : { because, advice };
}
