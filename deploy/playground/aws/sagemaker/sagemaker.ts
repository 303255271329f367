import type { Clock } from '../../../../src/clock.ts';
import type { ServiceEvent } from '../eventbridge.ts';
import type { Operation } from '../operation.ts';
import { cardExports } from './cards/card-exports.ts';
import { cardLists } from './cards/card-lists.ts';
import type { CardWorld } from './cards/card-world.ts';
import { modelCards } from './cards/model-cards.ts';
import { components } from './endpoints/components.ts';
import { endpointConfigs } from './endpoints/endpoint-configs.ts';
import { endpointCourse } from './endpoints/endpoint-course.ts';
import type { CourseOptions, EndpointCourse } from './endpoints/endpoint-course.ts';
import { endpointUpdates } from './endpoints/endpoint-updates.ts';
import { endpoints } from './endpoints/endpoints.ts';
import { models } from './endpoints/models.ts';
import { groups } from './groups.ts';
import { modelPackages } from './model-packages.ts';
import { executions } from './monitoring/executions.ts';
import { jobDefinitions } from './monitoring/job-definitions.ts';
import { schedules } from './monitoring/schedules.ts';
import { pipelines } from './pipelines/pipelines.ts';
import { progress } from './pipelines/progress.ts';
import type { Progress, ProgressOptions } from './pipelines/progress.ts';
import type { Running } from './pipelines/run.ts';
import { starts } from './pipelines/starts.ts';
import { processingJobs } from './processing-jobs.ts';
import { store } from './store.ts';
import type { Store } from './store.ts';
import { tags } from './tags.ts';

/** SageMaker, with the door through which the company works. */
export type SageMaker = {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly store: Store;
  /** What happens to executions that nobody runs by the clock. */
  readonly progress: Progress;
  /** What happens to endpoints. */
  readonly course: EndpointCourse;
  /** The same SageMaker as it was written to at another time, before anybody listened to events. */
  before(clock: Clock): SageMaker;
  /** The same SageMaker, whose events somebody else takes. */
  heardBy(emit: (event: ServiceEvent) => void): SageMaker;
};

/**
 * `emit` takes its events; what is started or deployed runs by `clock`, executions until `signal`
 * aborts.
 */
export type SageMakerOptions = Omit<Running, 'progress'> &
  Omit<ProgressOptions, 'store'> &
  Omit<CourseOptions, 'store'> &
  CardWorld;

/** SageMaker, with nothing in it unless something was kept. */
export function sagemaker(options: SageMakerOptions, kept: Store = store()): SageMaker {
  const { clock, emit } = options;
  const ran = progress({ ...options, store: kept });
  const other = (change: Partial<SageMakerOptions>) => sagemaker({ ...options, ...change }, kept);
  const serving = { ...options, store: kept };
  const course = endpointCourse(serving);
  return {
    store: kept,
    progress: ran,
    course,
    before: (past) => other({ clock: past, emit: () => undefined }),
    heardBy: (listener) => other({ emit: listener }),
    operations: {
      ...groups(kept, clock),
      ...tags(kept),
      ...modelPackages(kept, options),
      ...modelCards(kept.cards, options),
      ...cardLists(kept.cards, options),
      ...cardExports(kept.cards, options),
      ...pipelines(kept, clock),
      ...starts(kept.pipelines, { ...options, progress: ran }),
      ...models(kept, clock),
      ...endpointConfigs(kept.serving, clock),
      ...endpoints(serving, course),
      ...endpointUpdates(serving, course),
      ...components(serving),
      ...processingJobs(kept),
      ...jobDefinitions(kept.monitoring, clock),
      ...schedules(kept, clock, emit),
      ...executions(kept),
    },
  };
}
