import { readDefinition } from '../sagemaker/pipelines/definition.ts';
import type { Execution } from '../sagemaker/pipelines/pipeline-store.ts';
import { artifactsOf } from '../sagemaker/pipelines/step-jobs.ts';
import { identity } from './identity.ts';
import { registerVersion } from './register-version.ts';
import { pipelineRole } from './registers.ts';
import type { Workplace } from './workplace.ts';

/** Registers the version that an execution has made in the group its pipeline names. */
export function registersFrom(workplace: Workplace, execution: Execution): string {
  const { Steps } = readDefinition(execution.pipeline.definition);
  const named = Steps.flatMap(({ Arguments }) => Arguments.ModelPackageGroupName ?? []).at(0);
  const group = named ?? execution.pipeline.name;
  const [, , , region = '', account = ''] = execution.arn.split(':');
  return registerVersion(workplace, {
    group,
    registration: { description: `Retrained by ${execution.name}.` },
    maker: identity(pipelineRole, { region, account }),
    artifacts: artifactsOf(execution, group),
    generatedBy: execution.arn,
  });
}
