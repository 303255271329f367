import { createHash } from 'node:crypto';
import type { ServiceEvent } from '../../eventbridge.ts';
import { processingJobChange } from '../processing-job.ts';
import type { ProcessingJob } from '../processing-job.ts';
import type { TrainingJob } from '../training-job.ts';
import type { Store } from '../store.ts';
import type { Execution, Made, Step } from './pipeline-store.ts';

/** The job a step begins; undefined for a step that has none. */
export function beginJob(
  store: Store,
  execution: Execution,
  step: Step,
  emit: (event: ServiceEvent) => void,
): Made | undefined {
  switch (step.type) {
    case 'Processing':
    case 'ClarifyCheck':
    case 'QualityCheck': {
      const job = processingJob(execution, step);
      store.processingJobs.set(job.arn.toLowerCase(), job);
      emit(processingJobChange(job));
      return { kind: 'ProcessingJob', arn: job.arn };
    }
    case 'Training': {
      const arn = `${placeOf(execution)}:training-job/${jobName(execution, step)}`;
      store.trainingJobs.set(arn.toLowerCase(), trainingJob(execution, step, arn));
      return { kind: 'TrainingJob', arn };
    }
  }
  return undefined;
}

/** The job of a step has ended. */
export function endJob(
  store: Store,
  { made, status, reason, endedAt }: Step,
  emit: (event: ServiceEvent) => void,
): void {
  const key = made?.arn.toLowerCase() ?? '';
  const ended = status === 'Succeeded' ? 'Completed' : status === 'Failed' ? 'Failed' : 'Stopped';
  const job = store.processingJobs.get(key);
  if (job) {
    Object.assign(job, { status: ended, endedAt }, reason !== undefined && { reason });
    emit(processingJobChange(job));
  }
  const training = store.trainingJobs.get(key);
  if (training) {
    store.trainingJobs.set(key, {
      ...training,
      status: ended,
      ...(reason !== undefined && { reason }),
    });
  }
}

/** `s3://` prefix of what an execution makes, without a slash at its end. */
export function artifactsOf({ arn, id }: Pick<Execution, 'arn' | 'id'>, group: string): string {
  return `s3://ml-artifacts-${arn.split(':')[4]}/${group}/${id}`;
}

function processingJob(execution: Execution, step: Step): ProcessingJob {
  const account = execution.arn.split(':')[4] ?? '';
  const name = jobName(execution, step);
  return {
    arn: `${placeOf(execution)}:processing-job/${name}`,
    name,
    image: `${account}.dkr.ecr.${execution.arn.split(':')[3]}.amazonaws.com/features:3.2`,
    role: execution.pipeline.role,
    instanceType: 'ml.m5.xlarge',
    inputs: [{ name: 'input-1', uri: dataOf(execution), path: '/opt/ml/processing/input' }],
    outputs: [
      {
        name: 'output-1',
        uri: `${artifactsOf(execution, execution.pipeline.name)}/${step.name}`,
        path: '/opt/ml/processing/output',
      },
    ],
    environment: {},
    createdAt: step.startedAt ?? execution.startedAt,
    startedAt: step.startedAt ?? execution.startedAt,
    status: 'InProgress',
  };
}

/** What the parameters of the company's pipelines are called as hyperparameters. */
const hyperParameters = {
  MaxDepth: 'max_depth',
  LearningRate: 'eta',
  Rounds: 'num_round',
} as const;

function trainingJob(execution: Execution, step: Step, arn: string): TrainingJob {
  const { parameters, pipeline } = execution;
  const told = Object.entries(hyperParameters).flatMap(([parameter, name]) => {
    const value = parameters[parameter];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    arn,
    status: 'InProgress',
    hyperParameters: Object.fromEntries(told),
    data: dataOf(execution),
    artifacts: artifactsOf(execution, pipeline.name),
    createdAt: step.startedAt ?? execution.startedAt,
  };
}

function dataOf({ arn, parameters }: Execution): string {
  return parameters['InputData'] ?? `s3://ml-features-${arn.split(':')[4]}/`;
}

function jobName({ id }: Execution, { name, attempts }: Step): string {
  const hash = createHash('sha256').update(`${id} ${name} ${attempts}`).digest('hex').slice(0, 10);
  return `pipelines-${id}-${name}-${hash}`.slice(0, 63);
}

function placeOf({ arn }: Execution): string {
  return arn.split(':').slice(0, 5).join(':');
}
