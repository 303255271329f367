import type { Finding } from '../../monitoring.ts';
import { memberOf } from '../../reports/members-of.ts';
import { textOf } from '../text-of.ts';
import type { DriftColumn } from './drift-column.ts';

/** What one test of Evidently's says: of columns whether they drifted, of anything else that it failed. */
export type TestSays = {
  readonly columns: readonly DriftColumn[];
  readonly failed?: Finding;
  /** It is about the model's quality, not about its data. */
  readonly ofQuality: boolean;
};

/** Whether a test failed; undefined for one that was skipped or could not be run. */
export function hasFailed(test: unknown): boolean | undefined {
  const status = textOf(memberOf(test, 'status'), 40).toUpperCase();
  if (status.endsWith('FAIL')) return true;
  return status.endsWith('SUCCESS') || status.endsWith('WARNING') ? false : undefined;
}
