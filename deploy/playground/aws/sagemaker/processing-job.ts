import type { ServiceEvent } from '../eventbridge.ts';

/** A processing job. Times are epoch milliseconds. */
export type ProcessingJob = {
  readonly arn: string;
  readonly name: string;
  readonly image: string;
  readonly role: string;
  readonly inputs: readonly JobInput[];
  readonly outputs: readonly JobOutput[];
  readonly instanceType: string;
  readonly environment: Readonly<Record<string, string>>;
  /** ARN of the monitoring schedule it runs for. */
  readonly schedule?: string;
  readonly createdAt: number;
  startedAt?: number;
  endedAt?: number;
  status: 'InProgress' | 'Completed' | 'Failed' | 'Stopping' | 'Stopped';
  /** What its container said at its end. */
  exitMessage?: string;
  reason?: string;
};
export type JobInput = { readonly name: string; readonly uri: string; readonly path: string };
export type JobOutput = JobInput;

/** What DescribeProcessingJob answers. */
export function describeProcessingJob(job: ProcessingJob) {
  return {
    ...asConfigured(job),
    Environment: job.environment,
    ...at('ProcessingStartTime', job.startedAt, seconds),
    ...at('ProcessingEndTime', job.endedAt, seconds),
    LastModifiedTime: seconds(changedAt(job)),
    CreationTime: seconds(job.createdAt),
    ...(job.exitMessage !== undefined && { ExitMessage: job.exitMessage }),
    ...(job.schedule !== undefined && { MonitoringScheduleArn: job.schedule }),
  };
}

/**
 * "SageMaker Processing Job State Change" with the keys that are documented: no environment, no
 * exit message and no schedule; times in milliseconds and the API's words in capitals.
 */
export function processingJobChange(job: ProcessingJob): ServiceEvent {
  const [, , , region = '', account = ''] = job.arn.split(':');
  const { ProcessingInputs, ProcessingOutputConfig, ...rest } = asConfigured(job);
  return {
    'detail-type': 'SageMaker Processing Job State Change',
    source: 'aws.sagemaker',
    account,
    region,
    resources: [job.arn],
    detail: {
      ProcessingInputs: ProcessingInputs.map(({ InputName, S3Input }) => ({
        InputName,
        S3Input: inCapitals(S3Input),
      })),
      ProcessingOutputConfig: {
        Outputs: ProcessingOutputConfig.Outputs.map(({ OutputName, S3Output }) => ({
          OutputName,
          S3Output: inCapitals(S3Output),
        })),
      },
      ...rest,
      ...at('ProcessingStartTime', job.startedAt),
      ...at('ProcessingEndTime', job.endedAt),
      LastModifiedTime: changedAt(job),
      CreationTime: job.createdAt,
    },
  };
}

function asConfigured(job: ProcessingJob) {
  return {
    ProcessingInputs: job.inputs.map(({ name, uri, path }) => ({
      InputName: name,
      AppManaged: false,
      S3Input: {
        S3Uri: uri,
        LocalPath: path,
        S3DataType: 'S3Prefix',
        S3InputMode: 'File',
        S3DataDistributionType: 'FullyReplicated',
      },
    })),
    ProcessingOutputConfig: {
      Outputs: job.outputs.map(({ name, uri, path }) => ({
        OutputName: name,
        AppManaged: false,
        S3Output: { S3Uri: uri, LocalPath: path, S3UploadMode: 'Continuous' },
      })),
    },
    ProcessingJobName: job.name,
    ProcessingResources: {
      ClusterConfig: { InstanceCount: 1, InstanceType: job.instanceType, VolumeSizeInGB: 20 },
    },
    StoppingCondition: { MaxRuntimeInSeconds: 1800 },
    AppSpecification: { ImageUri: job.image },
    RoleArn: job.role,
    ExperimentConfig: {},
    ProcessingJobArn: job.arn,
    ProcessingJobStatus: job.status,
    ...(job.reason !== undefined && { FailureReason: job.reason }),
  };
}

function inCapitals(place: Readonly<Record<string, string>>) {
  const free = ['S3Uri', 'LocalPath'];
  return Object.fromEntries(
    Object.entries(place).map(([key, value]) => [
      key,
      free.includes(key) ? value : value.toUpperCase(),
    ]),
  );
}

function changedAt({ createdAt, startedAt, endedAt }: ProcessingJob): number {
  return endedAt ?? startedAt ?? createdAt;
}

function at(key: string, time: number | undefined, write = (ms: number) => ms) {
  return time === undefined ? {} : { [key]: write(time) };
}

function seconds(time: number): number {
  return time / 1000;
}
