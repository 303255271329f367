import type { Clock } from '../../../../src/clock.ts';
import type { ServiceEvent } from '../eventbridge.ts';
import type { Operation } from '../operation.ts';
import { endpoints } from './endpoints/endpoints.ts';
import { groups } from './groups.ts';
import { modelPackages } from './model-packages.ts';
import { executions } from './monitoring/executions.ts';
import { jobDefinitions } from './monitoring/job-definitions.ts';
import { schedules } from './monitoring/schedules.ts';
import { pipelines } from './pipelines.ts';
import { processingJobs } from './processing-jobs.ts';
import { store } from './store.ts';
import type { Store } from './store.ts';

/** SageMaker's registry and pipelines, with the door through which the company works. */
export type SageMaker = {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly store: Store;
  /** The same registry as it was written to at another time, before anybody listened to events. */
  before(clock: Clock): SageMaker;
};

/** SageMaker; `emit` takes its events. */
export function sagemaker(
  clock: Clock,
  emit: (event: ServiceEvent) => void,
  kept: Store = store(),
): SageMaker {
  const operations = {
    ...groups(kept, clock),
    ...modelPackages(kept, clock, emit),
    ...pipelines(kept),
    ...endpoints(kept),
    ...processingJobs(kept),
    ...jobDefinitions(kept.monitoring, clock),
    ...schedules(kept, clock, emit),
    ...executions(kept),
  };
  return { operations, store: kept, before: (past) => sagemaker(past, () => undefined, kept) };
}
