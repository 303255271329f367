import {
  DescribePipelineExecutionCommand,
  DescribeTrainingJobCommand,
  ListPipelineExecutionStepsCommand,
} from '@aws-sdk/client-sagemaker';
import type {
  DescribeTrainingJobResponse,
  PipelineExecutionStep,
  PipelineExecutionStepMetadata,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { ModelPackage, PipelineBinding, Pipelines, Provenance } from '../../src/index.ts';
import type { At, Connections } from './connect.ts';
import { identity } from './identity.ts';
import { isOurs } from './is-ours.ts';
import { pipelineRuns } from './pipeline-runs.ts';
import { whereMissing } from './where-missing.ts';

type Pipeline = NonNullable<Provenance['pipeline']>;
type TrainingJob = NonNullable<Provenance['trainingJob']>;

/**
 * Follows a version's GeneratedBy: what SageMaker no longer has is left out, not an error. Reads
 * and begins executions; `bindings` say what a pipeline is about that registers nothing.
 */
export function pipelines(aws: Connections, bindings: readonly PipelineBinding[] = []): Pipelines {
  return {
    ...pipelineRuns(aws, bindings),
    async provenanceOf(modelPackage) {
      const source = sourceOf(modelPackage, aws);
      if (!source) return {};
      const { read } = aws.sagemaker(source.at);
      if (source.kind === 'training-job') return { ...(await trainingJob(aws, read, source.name)) };
      const { steps, trainingJobName } = await stepsOf(aws, read, source.arn);
      const pipeline = await execution(aws, read, source);
      return {
        pipeline: { ...pipeline, steps },
        ...(trainingJobName && (await trainingJob(aws, read, trainingJobName))),
      };
    },
  };
}

type Source = {
  readonly kind: 'pipeline' | 'training-job';
  readonly name: string;
  readonly arn: string;
  readonly at: At;
};

/** GeneratedBy is free text; it is followed when it is an ARN in an account that Ringi may read. */
function sourceOf({ generatedBy }: ModelPackage, aws: Connections): Source | undefined {
  const match = generated.exec(generatedBy ?? '');
  const { account = '', region = '', pipeline, job } = match?.groups ?? {};
  if (!match || !isOurs(aws, { account, region })) return undefined;
  const found = { arn: match[0], at: { account, region } };
  if (job) return { kind: 'training-job', name: job, ...found };
  return { kind: 'pipeline', name: pipeline ?? '', ...found };
}

const generated = new RegExp(
  '^arn:aws[\\w-]*:sagemaker:(?<region>[a-z0-9-]+):(?<account>\\d{12}):' +
    '(?:pipeline/(?<pipeline>[\\w-]+)/execution/\\w+|training-job/(?<job>[\\w-]+))$',
  'u',
);

async function execution(
  aws: Connections,
  client: SageMakerClient,
  { name, arn }: Source,
): Promise<Omit<Pipeline, 'steps'>> {
  const command = new DescribePipelineExecutionCommand({ PipelineExecutionArn: arn });
  const found = await aws.call('sagemaker:DescribePipelineExecution', (abortSignal) =>
    client.send(command, { abortSignal }).catch(whereMissing(undefined)),
  );
  const startedBy = identity(found?.CreatedBy);
  return {
    name,
    executionArn: arn,
    ...(startedBy && { startedBy }),
    ...(found?.PipelineExecutionDescription && {
      description: found.PipelineExecutionDescription,
    }),
    ...(found?.CreationTime && { startedAt: found.CreationTime.toISOString() }),
  };
}

async function stepsOf(aws: Connections, client: SageMakerClient, arn: string) {
  const command = new ListPipelineExecutionStepsCommand({
    PipelineExecutionArn: arn,
    SortOrder: 'Ascending',
    MaxResults: 100,
  });
  const found = await aws.call('sagemaker:ListPipelineExecutionSteps', (abortSignal) =>
    client.send(command, { abortSignal }).catch(whereMissing(undefined)),
  );
  const steps = found?.PipelineExecutionSteps ?? [];
  const trained = steps.find(({ Metadata }) => Metadata?.TrainingJob)?.Metadata?.TrainingJob;
  return { steps: steps.map(step), trainingJobName: trained?.Arn?.split('/').at(-1) };
}

function step({
  StepName,
  StepStatus,
  Metadata,
}: PipelineExecutionStep): Pipeline['steps'][number] {
  return { name: StepName ?? '', type: typeOf(Metadata), status: StepStatus ?? '' };
}

/** SageMaker does not name a step's type: it is the one member of its metadata that is set. */
function typeOf(metadata: PipelineExecutionStepMetadata | undefined): string {
  const [type] = Object.entries(metadata ?? {}).find(([, value]) => value !== undefined) ?? [];
  return type ?? '';
}

async function trainingJob(
  aws: Connections,
  client: SageMakerClient,
  name: string,
): Promise<{ readonly trainingJob: TrainingJob } | undefined> {
  const command = new DescribeTrainingJobCommand({ TrainingJobName: name });
  const found = await aws.call('sagemaker:DescribeTrainingJob', (abortSignal) =>
    client.send(command, { abortSignal }).catch(whereMissing(undefined)),
  );
  if (!found) return undefined;
  const inputs = (found.InputDataConfig ?? []).map(({ ChannelName, DataSource }) => ({
    channel: ChannelName ?? '',
    uri: DataSource?.S3DataSource?.S3Uri ?? '',
  }));
  return {
    trainingJob: { name, hyperParameters: found.HyperParameters ?? {}, inputs, ...madeOf(found) },
  };
}

function madeOf(found: DescribeTrainingJobResponse) {
  const image = found.AlgorithmSpecification?.TrainingImage;
  const metrics = (found.FinalMetricDataList ?? []).flatMap(({ MetricName, Value }) =>
    MetricName === undefined || Value === undefined || !Number.isFinite(Value)
      ? []
      : [{ name: MetricName, value: Value }],
  );
  return {
    ...(found.TrainingJobArn && { arn: found.TrainingJobArn }),
    ...(image && { image }),
    ...(metrics.length > 0 && { metrics }),
  };
}
