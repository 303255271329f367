import type { Caller } from '../principals.ts';
import { parameterValues, readDefinition } from '../sagemaker/pipelines/definition.ts';
import { newExecution } from '../sagemaker/pipelines/new-execution.ts';
import type { Execution, PlannedFailure } from '../sagemaker/pipelines/pipeline-store.ts';
import type { Progress } from '../sagemaker/pipelines/progress.ts';
import { userContext } from '../sagemaker/user-context.ts';
import { pipelineOf } from './pipeline-of.ts';
import type { Workplace } from './workplace.ts';

/** A run of a pipeline that took 36 minutes and is over now. */
export type TrainingRun = {
  readonly pipeline: string;
  readonly group: string;
  readonly id: string;
  readonly name: string;
  readonly starter: Caller;
  readonly failure?: PlannedFailure;
};

/** Leaves an execution in SageMaker with its steps and jobs, up to where it failed if it did. */
export function trainingRun(
  workplace: Pick<Workplace, 'registry' | 'clock'>,
  progress: Progress,
  trained: TrainingRun,
): Execution {
  const { failure, starter } = trained;
  const pipeline = pipelineOf(workplace, trained.pipeline, trained.group, starter);
  const now = workplace.clock.now().getTime();
  const began = now - 36 * 60_000;
  const execution = newExecution({
    pipeline,
    id: trained.id,
    name: trained.name,
    parameters: parameterValues(readDefinition(pipeline.definition), {}),
    createdBy: userContext(starter),
    at: began,
  });
  const { executions } = workplace.registry.store.pipelines;
  executions.set(execution.arn.toLowerCase(), execution);
  pipeline.lastRunAt = began;
  progress.turn(execution, 'Executing', began);
  const at = (done: number) => began + ((now - began) * done) / execution.steps.length;
  for (const [index, step] of execution.steps.entries()) {
    progress.begin(execution, step, at(index), failure);
    if (progress.end(execution, step, at(index + 1), failure) !== 'Succeeded') break;
  }
  progress.over(execution, execution.steps.findLast(({ endedAt }) => endedAt)?.endedAt ?? now);
  return execution;
}
