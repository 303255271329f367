import type { Clock } from '../../../../src/clock.ts';

/** What RAM stands on. */
export type RamWorld = {
  readonly clock: Clock;
  /** Whether there is a resource of this ARN. */
  readonly exists: (arn: string) => boolean;
  /** Accounts that share within one organization, so that nobody is invited. */
  readonly organization: readonly string[];
};
