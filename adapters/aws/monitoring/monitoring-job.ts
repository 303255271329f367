import { DescribeProcessingJobCommand } from '@aws-sdk/client-sagemaker';
import type { DescribeProcessingJobResponse } from '@aws-sdk/client-sagemaker';
import type { Connections } from '../connect.ts';
import { isOurs } from '../is-ours.ts';
import { lookUp } from './look-up.ts';
import { resource } from './resource.ts';
import type { Resource } from './resource.ts';

/** The processing job that was one run of a monitoring schedule. */
export type MonitoringJob = {
  readonly schedule: Resource;
  readonly endpoint?: string;
  /** What it looked at. */
  readonly window?: { readonly from: string; readonly to: string };
  /** With what time it stamps its metrics in CloudWatch. */
  readonly measuredAt?: Date;
  /** S3 URI below which it left its report. */
  readonly output?: string;
  /** S3 URIs of what it was held against. */
  readonly baseline: { readonly statistics?: string; readonly constraints?: string };
};

/**
 * The run that this processing job was. Undefined where it is no job of a schedule, or the one that
 * only merges the ground truth before the run.
 */
export async function monitoringJob(
  aws: Connections,
  arn: string,
): Promise<MonitoringJob | undefined> {
  const job = resource(arn);
  if (job?.kind !== 'processing-job' || !isOurs(aws, job.at)) return undefined;
  const input = { ProcessingJobName: job.name };
  const found = await lookUp(aws, job.at, 'DescribeProcessingJob', (client, options) =>
    client.send(new DescribeProcessingJobCommand(input), options),
  );
  if (!found || isMerge(found)) return undefined;
  const schedule = scheduleOf(found, job);
  return schedule && described(found, schedule);
}

function isMerge({
  ProcessingJobName: name,
  AppSpecification: app,
}: DescribeProcessingJobResponse) {
  return (
    (name ?? '').startsWith('groundtruth-merge-') ||
    (app?.ImageUri ?? '').includes('groundtruth-merger')
  );
}

function scheduleOf(
  { MonitoringScheduleArn: arn, Environment = {} }: DescribeProcessingJobResponse,
  { at }: Resource,
): Resource | undefined {
  const named = arn === undefined ? undefined : resource(arn);
  // The job's environment has the name as it was given; an ARN may be in lower case.
  const name = Environment['sagemaker_monitoring_schedule_name'] ?? named?.name;
  return name ? { kind: 'monitoring-schedule', name, at: named?.at ?? at } : undefined;
}

function described(found: DescribeProcessingJobResponse, schedule: Resource): MonitoringJob {
  const { Environment: told = {}, ProcessingOutputConfig: config } = found;
  const endpoint = told['sagemaker_endpoint_name'];
  const window = windowOf(told['start_time'], told['end_time']);
  const measuredAt = timeIn(told['metric_time']) ?? timeIn(told['start_time']);
  const output = config?.Outputs?.[0]?.S3Output?.S3Uri;
  const statistics = fileOf(found, 'baseline', 'statistics.json', told['baseline_statistics']);
  const constraints = fileOf(
    found,
    'constraints',
    'constraints.json',
    told['baseline_constraints'],
  );
  return {
    schedule,
    ...(endpoint && { endpoint }),
    ...(window && { window }),
    ...(measuredAt && { measuredAt }),
    ...(output && { output }),
    baseline: { ...(statistics && { statistics }), ...(constraints && { constraints }) },
  };
}

function windowOf(start: string | undefined, end: string | undefined) {
  const [from, to] = [timeIn(start), timeIn(end)];
  return from && to && { from: from.toISOString(), to: to.toISOString() };
}

function timeIn(text: string | undefined): Date | undefined {
  const time = new Date(text ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** An input is the one that lies where the job was told to read it, else the one of this name. */
function fileOf(
  { ProcessingInputs: inputs = [] }: DescribeProcessingJobResponse,
  inputName: string,
  file: string,
  path: string | undefined,
): string | undefined {
  const within = inputs.find(({ S3Input }) => {
    return S3Input?.LocalPath && path?.startsWith(`${S3Input.LocalPath}/`);
  });
  const found = within ?? inputs.find(({ InputName }) => InputName === inputName);
  const uri = found?.S3Input?.S3Uri;
  if (!uri) return undefined;
  // What is copied is either the file itself or the folder it is in.
  const name = path?.split('/').at(-1) ?? file;
  return uri.endsWith('.json') ? uri : `${uri.replace(/\/$/u, '')}/${name}`;
}
