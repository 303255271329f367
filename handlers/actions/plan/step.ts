import type { Execution, World } from '../../../src/index.ts';

/** What every way of serving a stage needs to take its next step. */
export type Step = {
  readonly execution: Execution;
  readonly world: World;
  readonly begin: (name: string) => Promise<Date | undefined>;
  readonly now: Date;
};
