import { z } from 'zod';
import type { Clock } from '../../../../../src/clock.ts';
import { AwsError } from '../../aws-error.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import { between } from '../between.ts';
import { listing, listingInput } from '../listing.ts';
import { own } from '../own.ts';
import { page } from '../page.ts';
import { arnOf } from '../store.ts';
import type { Store } from '../store.ts';
import { describeTrainingJob } from '../training-job.ts';
import { userContext } from '../user-context.ts';
import { readDefinition } from './definition.ts';
import { executionOf, pipelineOf } from './find.ts';
import type { Execution, Pipeline, PipelineStore, Step } from './pipeline-store.ts';

/** Pipelines, their executions and steps, and training jobs. */
export function pipelines(store: Store, clock: Clock): Readonly<Record<string, Operation>> {
  const { pipelines: kept } = store.pipelines;
  return {
    ...ofPipelines(store.pipelines),
    ...ofExecutions(store.pipelines),
    CreatePipeline: operation(create, (input, caller) => {
      const arn = arnOf('pipeline', input.PipelineName, caller);
      if (kept.has(arn.toLowerCase())) {
        throw new AwsError('ValidationException', `Pipeline names must be unique: ${arn}`);
      }
      readDefinition(input.PipelineDefinition);
      kept.set(arn.toLowerCase(), {
        arn,
        name: input.PipelineName,
        definition: input.PipelineDefinition,
        role: input.RoleArn,
        createdAt: clock.now().getTime(),
        createdBy: userContext(caller),
      });
      return { PipelineArn: arn };
    }),
    DescribeTrainingJob: operation(ofTrainingJob, ({ TrainingJobName }, caller) => {
      const arn = arnOf('training-job', TrainingJobName, caller);
      const job = store.trainingJobs.get(arn.toLowerCase());
      if (job) return describeTrainingJob(job);
      throw new AwsError('ResourceNotFound', 'Requested resource not found.');
    }),
  };
}

function ofPipelines(store: PipelineStore): Record<string, Operation> {
  return {
    DescribePipeline: operation(named, ({ PipelineName }, caller) => {
      const { role, definition, createdBy, ...pipeline } = pipelineOf(store, PipelineName, caller);
      return {
        ...times(pipeline),
        PipelineDefinition: definition,
        RoleArn: role,
        PipelineStatus: 'Active',
        CreatedBy: createdBy,
        ...(pipeline.lastRunAt !== undefined && { LastRunTime: pipeline.lastRunAt / 1000 }),
      };
    }),
    ListPipelines: operation(listPipelines, (input, caller) => {
      const all = own(store.pipelines, caller)
        .filter(({ name }) => name.startsWith(input.PipelineNamePrefix))
        .map((each) => ({ ...each, status: 'Active', modifiedAt: each.createdAt }));
      const { items, next } = listing(all, input);
      const summaries = items.map((pipeline) => ({
        ...times(pipeline),
        RoleArn: pipeline.role,
        ...(pipeline.lastRunAt !== undefined && { LastExecutionTime: pipeline.lastRunAt / 1000 }),
      }));
      return { PipelineSummaries: summaries, NextToken: next };
    }),
  };
}

function ofExecutions(store: PipelineStore): Record<string, Operation> {
  return {
    DescribePipelineExecution: operation(ofExecution, ({ PipelineExecutionArn: arn }, caller) =>
      executionOutput(executionOf(store, arn, caller)),
    ),
    ListPipelineExecutions: operation(listExecutions, (input, caller) => {
      const { arn } = pipelineOf(store, input.PipelineName, caller);
      const found = [...store.executions.values()]
        .filter(({ pipeline }) => pipeline.arn === arn)
        .filter(({ startedAt }) => between(startedAt, input.CreatedAfter, input.CreatedBefore))
        .map((each) => ({ ...each, createdAt: each.startedAt }));
      const { items, next } = listing(found, input);
      return { PipelineExecutionSummaries: items.map(executionSummary), NextToken: next };
    }),
    ListPipelineExecutionSteps: operation(listSteps, (input, caller) => {
      const { steps } = executionOf(store, input.PipelineExecutionArn, caller);
      const begun = steps.filter(({ status }) => status !== undefined);
      const ordered = input.SortOrder === 'Ascending' ? begun : begun.toReversed();
      const { items, next } = page(ordered, input);
      return { PipelineExecutionSteps: items.map(stepOutput), NextToken: next };
    }),
    ListPipelineParametersForExecution: operation(listSteps, (input, caller) => {
      const { parameters } = executionOf(store, input.PipelineExecutionArn, caller);
      const all = Object.entries(parameters).map(([Name, Value]) => ({ Name, Value }));
      const { items, next } = page(all, input);
      return { PipelineParameters: items, NextToken: next };
    }),
  };
}

function times({ arn, name, createdAt }: Pick<Pipeline, 'arn' | 'name' | 'createdAt'>) {
  return {
    PipelineArn: arn,
    PipelineName: name,
    PipelineDisplayName: name,
    CreationTime: createdAt / 1000,
    LastModifiedTime: createdAt / 1000,
  };
}

function executionOutput(execution: Execution) {
  const { description, reason } = execution;
  return {
    PipelineArn: execution.pipeline.arn,
    PipelineExecutionArn: execution.arn,
    PipelineExecutionDisplayName: execution.name,
    PipelineExecutionStatus: execution.status,
    ...(description !== undefined && { PipelineExecutionDescription: description }),
    ...(reason !== undefined && { FailureReason: reason }),
    CreationTime: execution.startedAt / 1000,
    LastModifiedTime: execution.modifiedAt / 1000,
    CreatedBy: execution.createdBy,
    LastModifiedBy: execution.createdBy,
  };
}

function executionSummary(execution: Execution) {
  const { description, reason } = execution;
  return {
    PipelineExecutionArn: execution.arn,
    StartTime: execution.startedAt / 1000,
    PipelineExecutionStatus: execution.status,
    PipelineExecutionDisplayName: execution.name,
    ...(description !== undefined && { PipelineExecutionDescription: description }),
    ...(reason !== undefined && { PipelineExecutionFailureReason: reason }),
  };
}

function stepOutput({ name, status, startedAt, endedAt, reason, made, attempts }: Step) {
  return {
    StepName: name,
    StepStatus: status,
    ...(startedAt !== undefined && { StartTime: startedAt / 1000 }),
    ...(endedAt !== undefined && { EndTime: endedAt / 1000 }),
    ...(reason !== undefined && { FailureReason: reason }),
    Metadata: made ? { [made.kind]: { Arn: made.arn } } : {},
    AttemptCount: attempts,
  };
}

const pipelineName = z.string().regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}$/u);
const named = z.looseObject({ PipelineName: z.string().min(1).max(2048) });
const create = z.looseObject({
  PipelineName: pipelineName,
  PipelineDefinition: z.string().min(1).max(1_048_576),
  RoleArn: z.string().startsWith('arn:'),
  ClientRequestToken: z.string().min(32).max(128),
});
const ofExecution = z.looseObject({ PipelineExecutionArn: z.string() });
const listPipelines = z.looseObject({
  ...listingInput,
  SortBy: z.enum(['Name', 'CreationTime']).default('CreationTime'),
  PipelineNamePrefix: z.string().default(''),
});
const listExecutions = z.looseObject({
  ...listingInput,
  PipelineName: z.string().min(1).max(2048),
  SortBy: z.enum(['CreationTime', 'PipelineExecutionArn']).default('CreationTime'),
  CreatedAfter: z.number().optional(),
  CreatedBefore: z.number().optional(),
});
const listSteps = z.looseObject({
  PipelineExecutionArn: z.string(),
  MaxResults: z.number().min(1).max(100).default(10),
  NextToken: z.string().optional(),
  SortOrder: z.enum(['Ascending', 'Descending']).default('Descending'),
});
const ofTrainingJob = z.looseObject({
  TrainingJobName: z.string().regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/u),
});
