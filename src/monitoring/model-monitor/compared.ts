import type { FeatureConstraints } from './constraints-of.ts';

/** One feature before and now, and what is demanded of it. */
export type Compared = {
  readonly constraints: FeatureConstraints;
  readonly before: unknown;
  readonly now: unknown;
  /** Its drift as CloudWatch has it. */
  readonly score?: number;
};
