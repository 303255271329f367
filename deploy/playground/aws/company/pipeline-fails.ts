import type { PlannedFailure } from '../sagemaker/pipelines/pipeline-store.ts';
import { executionId } from '../sagemaker/pipelines/execution-id.ts';
import { identity } from './identity.ts';
import type { Where, Who } from './identity.ts';
import { pipelineOf } from './pipeline-of.ts';
import { plannedFailure } from './planned-failure.ts';
import type { PipelineFailure } from './planned-failure.ts';
import { trainingRun } from './training-run.ts';
import type { Workplace } from './workplace.ts';

/** Which execution fails. */
export type Failing = Where & {
  /** `<group>-train` where left out. */
  readonly pipeline?: string;
  readonly startedBy?: Who;
  /** How many of the next executions, or tries of this one, fail as well; none where left out. */
  readonly again?: number;
};

/** An execution of a group's pipeline has just failed like that; answers its ARN. */
export function pipelineFails(
  workplace: Workplace,
  group: string,
  failure: PipelineFailure,
  failing: Failing = {},
): string {
  const { registry, clock } = workplace;
  const starter = identity(failing.startedBy ?? { studio: 'aiko-tanaka' }, failing);
  const pipeline = failing.pipeline ?? `${group}-train`;
  const id = executionId(`${pipeline} ${clock.now().toISOString()} ${failure}`);
  const planned = plannedFailure(failure, group, starter);
  const execution = trainingRun(workplace, registry.progress, {
    pipeline,
    group,
    id,
    name: `retrain-${id.slice(0, 6)}`,
    starter,
    failure: planned,
  });
  willFail(workplace, execution.pipeline.arn, Array(failing.again ?? 0).fill(planned));
  return execution.arn;
}

/** The next execution of a group's pipeline will fail like that, whoever starts it. */
export function pipelineWillFail(
  workplace: Workplace,
  group: string,
  failure: PipelineFailure,
  failing: Failing = {},
): void {
  const starter = identity(failing.startedBy ?? { studio: 'aiko-tanaka' }, failing);
  const { arn } = pipelineOf(workplace, failing.pipeline ?? `${group}-train`, group, starter);
  const times = 1 + (failing.again ?? 0);
  willFail(workplace, arn, Array(times).fill(plannedFailure(failure, group, starter)));
}

function willFail(
  { registry }: Workplace,
  pipeline: string,
  planned: readonly PlannedFailure[],
): void {
  const { failures } = registry.store.pipelines;
  failures.set(pipeline, [...(failures.get(pipeline) ?? []), ...planned]);
}
