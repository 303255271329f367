import type { Finding } from '../../monitoring.ts';
import type { Sides } from '../distribution/sides.ts';
import { isPValue } from './is-p-value.ts';

/** What Evidently says of one column. */
export type DriftColumn = {
  readonly name: string;
  readonly check: string;
  readonly method: string;
  readonly score: number | undefined;
  readonly threshold: number | undefined;
  /** Evidently's own verdict; undefined where the report leaves it out. */
  readonly detected: boolean | undefined;
  readonly sides?: Sides | undefined;
  readonly quote?: string;
};

/** Which side of the threshold drift is on. */
export function badSideOf(column: DriftColumn): Finding['bad'] {
  const { method, score, threshold, detected } = column;
  if (isPValue(method)) return 'below';
  // Of a method somebody wrote, the verdict alone tells.
  const told = detected === true && score !== undefined && threshold !== undefined;
  return told && score < threshold ? 'below' : 'above';
}

/**
 * Whether the column drifted: as Evidently says, else by the method's direction. Undefined where
 * neither is known.
 */
export function hasDrifted(column: DriftColumn): boolean | undefined {
  const { method, score, threshold, detected } = column;
  if (detected !== undefined) return detected;
  if (method === '' || score === undefined || threshold === undefined) return undefined;
  return badSideOf(column) === 'below' ? score < threshold : score >= threshold;
}
