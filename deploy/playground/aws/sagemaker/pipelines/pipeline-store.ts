import type { UserContext } from '../user-context.ts';

/** Pipelines and their executions, found by ARN. Times are epoch milliseconds. */
export type PipelineStore = {
  readonly pipelines: Map<string, Pipeline>;
  readonly executions: Map<string, Execution>;
  /** What the next executions of a pipeline will fail at, by the pipeline's ARN. */
  readonly failures: Map<string, PlannedFailure[]>;
  /** What was begun with a client's token, and how it was asked for. */
  readonly tokens: Map<string, { readonly asked: string; readonly arn: string }>;
};

export type Pipeline = {
  readonly arn: string;
  readonly name: string;
  /** JSON of schema 2020-12-01. */
  readonly definition: string;
  readonly role: string;
  readonly createdAt: number;
  readonly createdBy: UserContext;
  lastRunAt?: number;
};

export type Execution = {
  readonly arn: string;
  readonly id: string;
  readonly pipeline: Pipeline;
  readonly name: string;
  readonly description?: string;
  readonly createdBy: UserContext;
  readonly parameters: Readonly<Record<string, string>>;
  readonly startedAt: number;
  modifiedAt: number;
  endedAt?: number;
  status: ExecutionStatus;
  reason?: string;
  readonly steps: readonly Step[];
};
export type ExecutionStatus = 'Executing' | 'Stopping' | 'Stopped' | 'Failed' | 'Succeeded';

/** A step; without a status it has not begun. */
export type Step = {
  readonly name: string;
  readonly type: string;
  status?: StepStatus;
  startedAt?: number;
  endedAt?: number;
  reason?: string;
  attempts: number;
  /** The job or model package it made. */
  made?: Made;
};
export type StepStatus = 'Starting' | 'Executing' | 'Stopping' | 'Stopped' | 'Failed' | 'Succeeded';
export type Made = {
  readonly kind: 'ProcessingJob' | 'TrainingJob' | 'RegisterModel';
  readonly arn: string;
};

/** `begun`: the step's job could be created before it failed. */
export type PlannedFailure = {
  readonly step: string;
  readonly reason: string;
  readonly begun: boolean;
};

/** No pipeline. */
export function pipelineStore(): PipelineStore {
  return {
    pipelines: new Map(),
    executions: new Map(),
    failures: new Map(),
    tokens: new Map(),
  };
}
