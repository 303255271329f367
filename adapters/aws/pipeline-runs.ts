import {
  DescribePipelineCommand,
  DescribePipelineExecutionCommand,
  ListPipelineExecutionsCommand,
  ListPipelineExecutionStepsCommand,
  ListPipelinesCommand,
  RetryPipelineExecutionCommand,
  StartPipelineExecutionCommand,
} from '@aws-sdk/client-sagemaker';
import type { PipelineExecutionStatus, PipelineExecutionStep } from '@aws-sdk/client-sagemaker';
import {
  fits,
  pipelineFacts,
  type PipelineBinding,
  type PipelineFacts,
  type PipelineRef,
  type PipelineRun,
  type Pipelines,
  type PipelineStep,
} from '../../src/index.ts';
import type { At, Connections } from './connect.ts';
import { pages } from './pages.ts';
import { partition } from './partition.ts';
import { whereMissing } from './where-missing.ts';

const pipelineArn =
  /^arn:aws[\w-]*:sagemaker:(?<region>[a-z0-9-]+):(?<account>\d{12}):pipeline\/(?<name>[\w-]+)(?:\/execution\/\w+)?$/u;

/** Pipelines and their executions; an ARN leads to the client of its account and region. */
export function pipelineRuns(
  aws: Connections,
  bindings: readonly PipelineBinding[],
): Omit<Pipelines, 'provenanceOf'> {
  return {
    ofPipeline: (arn) => ofPipeline(aws, bindings, arn),
    active: (since) => active(aws, bindings, since),
    runs: (pipeline, limit) => runs(aws, pipeline, limit),
    run: (arn) => run(aws, arn),
    steps: (arn) => steps(aws, arn),
    parameters: async (pipeline) =>
      (await definitionOf(aws, pipeline.group, arnOf(pipeline.group, pipeline.name))).parameters,
    start({ group, name }, { parameters, token, description }) {
      const command = new StartPipelineExecutionCommand({
        PipelineName: arnOf(group, name),
        PipelineParameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
        PipelineExecutionDescription: description,
        ClientRequestToken: token,
      });
      return aws.call('sagemaker:StartPipelineExecution', async (abortSignal) => {
        const begun = await aws.sagemaker(group).write.send(command, { abortSignal });
        return begun.PipelineExecutionArn ?? '';
      });
    },
    retry(arn, token) {
      const command = new RetryPipelineExecutionCommand({
        PipelineExecutionArn: arn,
        ClientRequestToken: token,
      });
      return aws.call('sagemaker:RetryPipelineExecution', async (abortSignal) => {
        await aws.sagemaker(placeOf(arn).at).write.send(command, { abortSignal });
      });
    },
  };
}

async function ofPipeline(
  aws: Connections,
  bindings: readonly PipelineBinding[],
  arn: string,
): Promise<PipelineRef | undefined> {
  const { at, name } = placeOf(arn);
  const known = aws.places.some((each) => each.account === at.account && each.region === at.region);
  if (!known) return undefined;
  const bound = bindings.find(({ pipeline }) => fits(pipeline, name))?.group;
  const group = bound ?? (await definitionOf(aws, at, arnOf(at, name))).group;
  return group === undefined ? undefined : { group: { ...at, name: group }, name };
}

/** A place that cannot be read keeps no other back: its error is thrown at the end. */
async function* active(
  aws: Connections,
  bindings: readonly PipelineBinding[],
  since: Date,
): AsyncIterable<PipelineRef> {
  const faults: unknown[] = [];
  for (const at of aws.places) {
    try {
      yield* activeIn(aws, bindings, at, since);
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}

async function* activeIn(
  aws: Connections,
  bindings: readonly PipelineBinding[],
  at: At,
  since: Date,
): AsyncIterable<PipelineRef> {
  const { read } = aws.sagemaker(at);
  const list = (NextToken: string | undefined) => {
    const command = new ListPipelinesCommand({ MaxResults: 100, NextToken });
    return aws.call('sagemaker:ListPipelines', (abortSignal) =>
      read.send(command, { abortSignal }),
    );
  };
  for await (const { PipelineSummaries = [] } of pages(list)) {
    for (const { PipelineArn, LastExecutionTime } of PipelineSummaries) {
      if (!PipelineArn || !LastExecutionTime || LastExecutionTime < since) continue;
      const pipeline = await ofPipeline(aws, bindings, PipelineArn);
      if (pipeline) yield pipeline;
    }
  }
}

function placeOf(arn: string): { readonly at: At; readonly name: string } {
  const { region, account, name } = pipelineArn.exec(arn)?.groups ?? {};
  if (region === undefined || account === undefined || name === undefined) {
    throw new Error(`${arn} is not the ARN of a pipeline or of its execution`);
  }
  return { at: { account, region }, name };
}

function arnOf({ account, region }: At, name: string): string {
  return `arn:${partition(region)}:sagemaker:${region}:${account}:pipeline/${name}`;
}

async function definitionOf(
  aws: Connections,
  at: At,
  PipelineName: string,
): Promise<PipelineFacts> {
  const command = new DescribePipelineCommand({ PipelineName });
  const found = await aws.call('sagemaker:DescribePipeline', (abortSignal) =>
    aws.sagemaker(at).read.send(command, { abortSignal }).catch(whereMissing(undefined)),
  );
  return pipelineFacts(found?.PipelineDefinition ?? '');
}

async function runs(
  aws: Connections,
  { group, name }: PipelineRef,
  limit: number,
): Promise<readonly PipelineRun[]> {
  const command = new ListPipelineExecutionsCommand({
    PipelineName: arnOf(group, name),
    SortBy: 'CreationTime',
    SortOrder: 'Descending',
    MaxResults: limit,
  });
  const found = await aws.call('sagemaker:ListPipelineExecutions', (abortSignal) =>
    aws.sagemaker(group).read.send(command, { abortSignal }).catch(whereMissing(undefined)),
  );
  return (found?.PipelineExecutionSummaries ?? []).map((summary) => ({
    arn: summary.PipelineExecutionArn ?? '',
    status: statusOf(summary.PipelineExecutionStatus),
    startedAt: (summary.StartTime ?? new Date(0)).toISOString(),
    ...(summary.PipelineExecutionDisplayName && { name: summary.PipelineExecutionDisplayName }),
    ...(summary.PipelineExecutionFailureReason && {
      reason: summary.PipelineExecutionFailureReason,
    }),
  }));
}

async function run(aws: Connections, arn: string): Promise<PipelineRun | 'gone'> {
  const command = new DescribePipelineExecutionCommand({ PipelineExecutionArn: arn });
  const { read } = aws.sagemaker(placeOf(arn).at);
  const found = await aws.call('sagemaker:DescribePipelineExecution', (abortSignal) =>
    read.send(command, { abortSignal }).catch(whereMissing(undefined)),
  );
  if (!found) return 'gone';
  const status = statusOf(found.PipelineExecutionStatus);
  const running = status === 'Executing' || status === 'Stopping';
  return {
    arn,
    status,
    startedAt: (found.CreationTime ?? new Date(0)).toISOString(),
    // SageMaker names no end: an execution that is over does not change any more.
    ...(!running && found.LastModifiedTime && { endedAt: found.LastModifiedTime.toISOString() }),
    ...(found.PipelineExecutionDisplayName && { name: found.PipelineExecutionDisplayName }),
    ...(found.FailureReason && { reason: found.FailureReason }),
  };
}

function statusOf(status: PipelineExecutionStatus | undefined): PipelineRun['status'] {
  return status ?? 'Executing';
}

async function steps(aws: Connections, arn: string): Promise<readonly PipelineStep[]> {
  const command = new ListPipelineExecutionStepsCommand({
    PipelineExecutionArn: arn,
    SortOrder: 'Ascending',
    MaxResults: 100,
  });
  const { read } = aws.sagemaker(placeOf(arn).at);
  const found = await aws.call('sagemaker:ListPipelineExecutionSteps', (abortSignal) =>
    read.send(command, { abortSignal }).catch(whereMissing(undefined)),
  );
  return (found?.PipelineExecutionSteps ?? []).map(step);
}

/** SageMaker does not name a step's type: it is the one member of its metadata that is set. */
function step({
  StepName,
  StepStatus,
  FailureReason,
  Metadata = {},
}: PipelineExecutionStep): PipelineStep {
  const { TrainingJob, ProcessingJob, TransformJob, TuningJob, RegisterModel, Model } = Metadata;
  const made = TrainingJob ?? ProcessingJob ?? TransformJob ?? TuningJob ?? RegisterModel ?? Model;
  const [type = ''] = Object.entries(Metadata).find(([, value]) => value !== undefined) ?? [];
  return {
    name: StepName ?? '',
    type,
    status: StepStatus ?? '',
    ...(FailureReason && { reason: FailureReason }),
    ...(made?.Arn && { made: made.Arn }),
  };
}
