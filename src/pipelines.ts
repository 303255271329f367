import type { AwsIdentity } from './person.ts';
import type { GroupRef, ModelPackage } from './registry.ts';

/** How a version came to be, beyond its own MetadataProperties. Absent = not recorded. */
export type Provenance = {
  readonly pipeline?: {
    readonly name: string;
    readonly executionArn: string;
    readonly startedBy?: AwsIdentity;
    readonly startedAt?: string;
    /** What whoever started it wrote beside it. */
    readonly description?: string;
    /** Ids of the people who decided it in Ringi, where Ringi itself began it. */
    readonly decidedBy?: readonly string[];
    readonly steps: readonly {
      readonly name: string;
      readonly type: string;
      readonly status: string;
    }[];
  };
  readonly trainingJob?: {
    readonly name: string;
    readonly createdBy?: AwsIdentity;
    readonly hyperParameters: Readonly<Record<string, string>>;
    readonly inputs: readonly { readonly channel: string; readonly uri: string }[];
    readonly arn?: string;
    /** The image it ran in. */
    readonly image?: string;
    /** What it measured last, in SageMaker's own record. */
    readonly metrics?: readonly { readonly name: string; readonly value: number }[];
  };
};

/** A pipeline, and the model group whose versions it makes: what its card's subject says. */
export type PipelineRef = { readonly group: GroupRef; readonly name: string };

/** One execution of a pipeline. Times are ISO 8601. */
export type PipelineRun = {
  readonly arn: string;
  readonly status: 'Executing' | 'Stopping' | 'Stopped' | 'Failed' | 'Succeeded';
  readonly name?: string;
  readonly startedAt: string;
  /** When it ended, or was last changed; absent while it runs. */
  readonly endedAt?: string;
  /** Why it failed, in AWS's words. */
  readonly reason?: string;
};

/** A step of an execution, in the order they began. */
export type PipelineStep = {
  readonly name: string;
  /** `TrainingJob`, `ProcessingJob`, `RegisterModel`, …; empty where it has not begun. */
  readonly type: string;
  readonly status: string;
  /** Why it failed, in AWS's words. */
  readonly reason?: string;
  /** What the step made: the ARN of a job, or of the model package it registered. */
  readonly made?: string;
};

/** What a pipeline may be started with. */
export type PipelineParameter = {
  readonly name: string;
  readonly type: string;
  readonly value?: string;
};

/**
 * Follows GeneratedBy to the pipeline execution, its steps and the training job, and reads
 * pipelines. Throws `Later` or `Impossible`.
 */
export interface PipelinesReader {
  provenanceOf(modelPackage: ModelPackage): Promise<Provenance>;
  /** The model group a pipeline registers into; undefined where none is known. */
  ofPipeline(arn: string): Promise<PipelineRef | undefined>;
  /** Pipelines of a known group that began an execution since then. */
  active(since: Date): AsyncIterable<PipelineRef>;
  /** Newest first; none where the pipeline is gone. */
  runs(pipeline: PipelineRef, limit: number): Promise<readonly PipelineRun[]>;
  run(arn: string): Promise<PipelineRun | 'gone'>;
  steps(arn: string): Promise<readonly PipelineStep[]>;
  /** What its definition names; none where it cannot be read. */
  parameters(pipeline: PipelineRef): Promise<readonly PipelineParameter[]>;
}

/** Begins executions. A token makes each call the same one, however often it is made. */
export interface Pipelines extends PipelinesReader {
  /** Answers the execution's ARN. `token` is 32 to 128 characters. */
  start(pipeline: PipelineRef, start: PipelineStart): Promise<string>;
  /** Begins a failed execution again at its failed step. */
  retry(arn: string, token: string): Promise<void>;
}

export type PipelineStart = {
  readonly parameters: Readonly<Record<string, string>>;
  readonly token: string;
  /** Who decided it and why, for SageMaker's own list; at most 3,072 characters. */
  readonly description: string;
};
