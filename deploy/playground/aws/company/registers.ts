import type { Caller } from '../principals.ts';
import { executionId } from '../sagemaker/pipelines/execution-id.ts';
import { progress } from '../sagemaker/pipelines/progress.ts';
import { artifactsOf } from '../sagemaker/pipelines/step-jobs.ts';
import { identity } from './identity.ts';
import type { Who } from './identity.ts';
import { nextVersion, registerVersion } from './register-version.ts';
import type { Registration } from './registration.ts';
import { trainingRun } from './training-run.ts';
import type { Workplace } from './workplace.ts';

/**
 * Registers a version of a group, with all that a training run leaves behind; answers its ARN. Of the
 * run itself no event tells: it was before.
 */
export function registers(
  workplace: Workplace,
  group: string,
  registration: Registration = {},
): string {
  const by = registration.by ?? usualMaker(group);
  if (!('pipeline' in by)) {
    return byHand(workplace, group, registration, identity(by, registration));
  }
  const maker = identity(pipelineRole, registration);
  const version = nextVersion(workplace.registry, group, maker);
  let registered = '';
  const course = progress({
    store: workplace.registry.store,
    emit: () => undefined,
    register: (execution) => {
      registered = registerVersion(workplace, {
        group,
        registration,
        maker,
        artifacts: artifactsOf(execution, group),
        generatedBy: execution.arn,
      });
      return registered;
    },
  });
  trainingRun(workplace, course, {
    pipeline: by.pipeline,
    group,
    id: idOf(maker, group, version),
    name: `retrain-${version}`,
    starter: identity(by.startedBy, registration),
  });
  return registered;
}

/** Whom SageMaker names when a pipeline registers a version. */
export const pipelineRole: Who = { role: 'TrainingPipeline', session: 'SageMaker' };

function usualMaker(group: string) {
  return { pipeline: `${group}-train`, startedBy: { studio: 'aiko-tanaka' } };
}

function byHand(
  workplace: Workplace,
  group: string,
  registration: Registration,
  maker: Caller,
): string {
  const { account, region } = maker;
  const id = idOf(maker, group, nextVersion(workplace.registry, group, maker));
  const artifacts = `s3://ml-artifacts-${account}/${group}/${id}`;
  const arn = `arn:aws:sagemaker:${region}:${account}:training-job/${group}-${id}`;
  workplace.registry.store.trainingJobs.set(arn.toLowerCase(), {
    arn,
    status: 'Completed',
    hyperParameters: { max_depth: '6', eta: '0.08', num_round: '420' },
    data: `s3://ml-features-${account}/${group}/2026-10/`,
    artifacts,
    createdAt: workplace.clock.now().getTime() - 30 * 60_000,
  });
  return registerVersion(workplace, {
    group,
    registration,
    maker,
    artifacts,
    ...(registration.trainingJob && { generatedBy: arn }),
  });
}

function idOf({ account, region }: Caller, group: string, version: number): string {
  return executionId(`${account}:${region}:${group}:${version}`);
}
