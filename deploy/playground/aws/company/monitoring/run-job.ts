import { createHash } from 'node:crypto';
import type { MonitoringPlan } from '../../sagemaker/monitoring/monitoring-plan.ts';
import type { MonitoringType, Schedule } from '../../sagemaker/monitoring/monitoring-store.ts';
import type { ProcessingJob } from '../../sagemaker/processing-job.ts';

/** One run of a schedule, as its jobs are named after it. Times are epoch milliseconds. */
export type RunPlace = {
  readonly schedule: Schedule;
  readonly plan: MonitoringPlan;
  readonly scheduledAt: number;
  readonly createdAt: number;
  readonly endedAt: number;
  /** The hours it looks at. */
  readonly hours: number;
};

/** `s3://` prefix of the run's own reports: the hour is that of the schedule, in UTC. */
export function outputOf({ plan, schedule, scheduledAt }: RunPlace): string {
  const endpoint = plan.endpoint === undefined ? '' : `/${plan.endpoint}`;
  return `${plan.output}${endpoint}/${schedule.name}/${hourPath(scheduledAt)}`;
}

/** The processing job of a run, as it has just been created. */
export function analysisJob(run: RunPlace): ProcessingJob {
  const { plan } = run;
  const baseline = '/opt/ml/processing/baseline';
  return {
    ...job(run, jobNames[plan.type], plan.image),
    inputs: [
      ...(plan.statistics === undefined
        ? []
        : [{ name: 'baseline', uri: plan.statistics, path: `${baseline}/stats` }]),
      ...(plan.constraints === undefined
        ? []
        : [{ name: 'constraints', uri: plan.constraints, path: `${baseline}/constraints` }]),
      { name: 'endpoint_input_1', uri: dataOf(run), path: '/opt/ml/processing/input_data' },
    ],
    outputs: [{ name: 'result', uri: outputOf(run), path: '/opt/ml/processing/output' }],
    environment: environmentOf(run),
  };
}

/** The job that joins predictions with what came true, before the analysis itself. */
export function mergeJob(run: RunPlace): ProcessingJob | undefined {
  const { plan } = run;
  if (plan.groundTruth === undefined) return undefined;
  const image = plan.image.replace(/[^/]+$/u, 'sagemaker-model-monitor-groundtruth-merger');
  const truth = `${plan.groundTruth}/${hourPath(run.scheduledAt - 3_600_000)}`;
  return {
    ...job(run, 'groundtruth-merge', image),
    inputs: [
      { name: 'groundtruth_input_1', uri: truth, path: '/opt/ml/processing/groundtruth' },
      { name: 'endpoint_input_1', uri: captured(run), path: '/opt/ml/processing/input_data' },
    ],
    outputs: [{ name: 'result', uri: merged(run), path: '/opt/ml/processing/output' }],
    environment: {
      dataset_source: '/opt/ml/processing/input_data',
      ground_truth_source: '/opt/ml/processing/groundtruth',
      ...namesOf(run),
    },
  };
}

const jobNames: Readonly<Record<MonitoringType, string>> = {
  DataQuality: 'data-quality-monitoring',
  ModelQuality: 'model-quality-monitoring',
  ModelBias: 'model-bias-monitoring',
  ModelExplainability: 'model-explainability-monitoring',
};

function job({ schedule, plan, scheduledAt, createdAt }: RunPlace, prefix: string, image: string) {
  const minute = new Date(scheduledAt).toISOString().replaceAll(/\D/gu, '').slice(0, 12);
  const hash = createHash('sha256').update(`${schedule.arn} ${scheduledAt}`).digest('hex');
  const name = `${prefix}-${minute}-${hash.slice(0, 24)}`.slice(0, 63);
  return {
    arn: `${schedule.arn.split(':').slice(0, 5).join(':')}:processing-job/${name}`,
    name,
    image,
    role: plan.role,
    instanceType: plan.instanceType,
    schedule: schedule.arn,
    createdAt,
    startedAt: createdAt,
    status: 'InProgress' as const,
  };
}

function environmentOf(run: RunPlace): Readonly<Record<string, string>> {
  const { plan, scheduledAt, hours } = run;
  const from = isoSeconds(scheduledAt - hours * 3_600_000);
  const baseline = '/opt/ml/processing/baseline';
  return {
    dataset_format:
      '{"sagemakerCaptureJson":{"captureIndexNames":["endpointInput","endpointOutput"]}}',
    dataset_source: '/opt/ml/processing/input_data',
    output_path: '/opt/ml/processing/output',
    publish_cloudwatch_metrics: 'Enabled',
    start_time: from,
    end_time: isoSeconds(scheduledAt),
    metric_time: from,
    ...(plan.constraints !== undefined && {
      baseline_constraints: `${baseline}/constraints/${plan.constraints.split('/').at(-1)}`,
    }),
    ...(plan.statistics !== undefined && {
      baseline_statistics: `${baseline}/stats/${plan.statistics.split('/').at(-1)}`,
    }),
    ...(plan.problem !== undefined && {
      analysis_type: 'MODEL_QUALITY',
      problem_type: plan.problem,
    }),
    ...namesOf(run),
  };
}

function namesOf({ plan, schedule }: RunPlace) {
  return {
    ...(plan.endpoint !== undefined && { sagemaker_endpoint_name: plan.endpoint }),
    sagemaker_monitoring_schedule_name: schedule.name,
  };
}

function dataOf(run: RunPlace): string {
  return run.plan.groundTruth === undefined ? captured(run) : merged(run);
}

function captured({ plan, schedule, scheduledAt }: RunPlace): string {
  const account = schedule.arn.split(':')[4] ?? '';
  const hour = hourPath(scheduledAt - 3_600_000);
  return `s3://ml-capture-${account}/${plan.endpoint ?? schedule.name}/AllTraffic/${hour}`;
}

function merged({ plan, schedule, scheduledAt }: RunPlace): string {
  const place = plan.endpoint === undefined ? schedule.name : `${plan.endpoint}/AllTraffic`;
  return `${plan.output}/merge/${place}/${hourPath(scheduledAt - 3_600_000)}`;
}

/** `2026/11/20/08`; a run between the hours, which no schedule has, names its minute as well. */
function hourPath(at: number): string {
  const [date = '', time = ''] = new Date(at).toISOString().split('T');
  const [hour, minute] = time.split(':');
  return `${date.replaceAll('-', '/')}/${minute === '00' ? hour : `${hour}-${minute}`}`;
}

function isoSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
