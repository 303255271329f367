import { scheduleStatus } from '../sagemaker/monitoring/schedule-status.ts';
import { monitoringPlan } from '../sagemaker/monitoring/monitoring-plan.ts';
import type { Execution, Schedule } from '../sagemaker/monitoring/monitoring-store.ts';
import type { ProcessingJob } from '../sagemaker/processing-job.ts';
import { processingJobChange } from '../sagemaker/processing-job.ts';
import { groupServed } from './group-served.ts';
import { damaged } from './monitoring/damaged.ts';
import type { Damage } from './monitoring/damaged.ts';
import { jsonText } from './monitoring/json-text.ts';
import { analysisJob, mergeJob, outputOf } from './monitoring/run-job.ts';
import type { RunPlace } from './monitoring/run-job.ts';
import { runFiles } from './monitoring/run-files.ts';
import type { RunMetric, RunOptions } from './monitoring/run-files.ts';
import type { Workplace } from './workplace.ts';

/** How a run turns out; everything has a usual value. */
export type MonitorRun = {
  /**
   * `drift`: the data has drifted, the scores have dropped, whatever the monitor watches; whether
   * that is a violation, its baseline says. `broken`: columns, types, values and categories are
   * wrong. `noData`: no job could be started. `running`: it has not ended; the next run ends it.
   */
  readonly finding?: 'clean' | 'drift' | 'broken' | 'failed' | 'noData' | 'stopped' | 'running';
  /** How far features have drifted, from 0 to 1; the usual two all the way where left out. */
  readonly drift?: Readonly<Record<string, number>>;
  /** What is wrong with its reports. */
  readonly damage?: Damage;
  /** The scheduled hour; this one, or the one after the last run, where left out. */
  readonly at?: Date;
  /** 4,000 where left out. */
  readonly records?: number;
};

/** What a run left behind. */
export type MonitorRan = {
  readonly scheduledAt: Date;
  readonly status: Execution['status'];
  /** ARN of the processing job. */
  readonly job?: string;
  /** `s3://` prefix of its reports. */
  readonly output: string;
};

/** A schedule's hour has come: jobs, reports in S3, metrics, events. */
export function monitorRuns(
  workplace: Workplace,
  scheduleArn: string,
  run: MonitorRun = {},
): MonitorRan {
  const { finding = 'clean' } = run;
  const { store } = workplace.registry;
  const schedule = store.monitoring.schedules.get(scheduleArn.toLowerCase());
  if (!schedule) throw new Error(`There is no schedule ${scheduleArn}.`);
  const place = placeOf(workplace, schedule, run);
  const execution = executionOf(place);
  if (finding === 'noData') {
    settle(execution, 'Failed', place.endedAt, 'Job inputs had no data');
    return ran(place, execution);
  }
  const job = starts(workplace, place, execution);
  if (finding !== 'running') ends(workplace, { place, execution, job, run: { ...run, finding } });
  return ran(place, execution);
}

type Place = RunPlace & { readonly endedAt: number };

function placeOf({ registry, clock }: Workplace, schedule: Schedule, { at }: MonitorRun): Place {
  const now = clock.now().getTime();
  const plan = monitoringPlan(registry.store.monitoring, schedule);
  if (!plan || schedule.dead || scheduleStatus(schedule, now) !== 'Scheduled') {
    throw new Error(`${schedule.arn} does not run.`);
  }
  const hours = hoursOf(schedule);
  const scheduledAt = at?.getTime() ?? nextHour(schedule, hours, now);
  const endedAt = at === undefined ? now : Math.min(now, scheduledAt + 9 * 60_000);
  const createdAt = Math.max(endedAt - 4 * 60_000, Math.min(scheduledAt, endedAt));
  return { schedule, plan, scheduledAt, createdAt, endedAt, hours };
}

/** Within one hour a monitor may be asked to run again: it is the next hour's run then. */
function nextHour({ executions }: Schedule, hours: number, now: number): number {
  const hour = 3_600_000;
  const last = executions.at(-1);
  const current = Math.floor(now / hour) * hour;
  if (!last) return current;
  if (isOpen(last)) return last.scheduledAt;
  return Math.max(current, last.scheduledAt + hours * hour);
}

function isOpen({ status }: Execution): boolean {
  return status === 'Pending' || status === 'InProgress';
}

function hoursOf({ config }: Schedule): number {
  const [, every] = /\/(\d+) \?/u.exec(JSON.stringify(config)) ?? [];
  if (every !== undefined) return Number(every);
  return JSON.stringify(config).includes('cron(0 * ') ? 1 : 24;
}

function executionOf({ schedule, plan, scheduledAt, createdAt }: Place): Execution {
  const open = schedule.executions.find((each) => each.scheduledAt === scheduledAt && isOpen(each));
  if (open) return open;
  const execution: Execution = {
    schedule: schedule.name,
    ...(plan.endpoint !== undefined && { endpoint: plan.endpoint }),
    ...(plan.definition !== undefined && { definition: plan.definition }),
    type: plan.type,
    scheduledAt,
    createdAt,
    modifiedAt: createdAt,
    status: 'Pending',
  };
  schedule.executions.push(execution);
  schedule.executions.sort((a, b) => a.scheduledAt - b.scheduledAt);
  return execution;
}

function starts({ registry, emit }: Workplace, place: Place, execution: Execution): ProcessingJob {
  const { processingJobs } = registry.store;
  const begun = processingJobs.get(execution.job?.toLowerCase() ?? '');
  if (begun) return begun;
  const keep = (job: ProcessingJob) => {
    processingJobs.set(job.arn.toLowerCase(), job);
    emit(processingJobChange(job));
    return job;
  };
  const merge = mergeJob(place);
  if (merge) {
    keep(merge);
    Object.assign(merge, { status: 'Completed', endedAt: place.createdAt });
    emit(processingJobChange(merge));
  }
  const job = keep(analysisJob(place));
  Object.assign(execution, { status: 'InProgress', job: job.arn });
  return job;
}

function settle(
  execution: Execution,
  status: Execution['status'],
  modifiedAt: number,
  reason?: string,
): void {
  Object.assign(execution, { status, modifiedAt, ...(reason !== undefined && { reason }) });
}

type Ending = {
  readonly place: Place;
  readonly execution: Execution;
  readonly job: ProcessingJob;
  readonly run: MonitorRun & { readonly finding: Exclude<MonitorRun['finding'], undefined> };
};

function ends(workplace: Workplace, { place, execution, job, run }: Ending): void {
  const { endedAt } = place;
  const { finding } = run;
  const end = (status: Execution['status'], change: Partial<ProcessingJob>) => {
    settle(execution, status, endedAt, change.reason);
    Object.assign(job, { endedAt }, change);
    workplace.emit(processingJobChange(job));
  };
  if (finding === 'stopped') return end('Stopped', { status: 'Stopped' });
  const outcome =
    finding === 'clean' || finding === 'drift' || finding === 'broken'
      ? looks(workplace, place, { ...run, finding })
      : failedBy(encoding);
  if ('reason' in outcome) {
    return end('Failed', { status: 'Failed', reason: outcome.reason, exitMessage: outcome.reason });
  }
  const { violations } = outcome;
  const status = violations > 0 ? 'CompletedWithViolations' : 'Completed';
  const found = violations > 0 ? `${violations} violations` : 'no violations';
  const exitMessage = `${status}: Job completed successfully with ${found}.`;
  return end(status, { status: 'Completed', exitMessage });
}

function looks(
  { registry, objects, watch }: Workplace,
  place: Place,
  run: MonitorRun & Pick<RunOptions, 'finding'>,
) {
  const { schedule, plan, scheduledAt } = place;
  const [, , , region = '', account = ''] = schedule.arn.split(':');
  const endpoint = `arn:aws:sagemaker:${region}:${account}:endpoint/${plan.endpoint ?? ''}`;
  const outcome = runFiles(objects, {
    plan,
    group: groupServed(registry.store, endpoint),
    records: run.records ?? 4_000,
    seed: `${schedule.arn} ${scheduledAt}`,
    at: new Date(place.endedAt).toISOString(),
    finding: run.finding,
    ...(run.drift && { drift: run.drift }),
  });
  if (!outcome) return failedBy(noBaseline);
  const texts = Object.fromEntries(
    Object.entries(outcome.files).map(([name, file]) => [
      name,
      typeof file === 'string' ? file : jsonText(file),
    ]),
  );
  for (const [name, text] of Object.entries(damaged(texts, run.damage))) {
    objects.put(account, `${outputOf(place)}/${name}`, text);
  }
  watch.publish({ account, region }, published(place, outcome.metrics));
  return outcome;
}

const namespaces = {
  DataQuality: 'data-metrics',
  ModelQuality: 'model-metrics',
  ModelBias: 'bias-metrics',
  ModelExplainability: 'explainability-metrics',
} as const;

/** Metrics are stamped with the beginning of the hours that were looked at. */
function published({ plan, schedule, scheduledAt, hours }: Place, metrics: readonly RunMetric[]) {
  return metrics.map(({ name, value, dimensions }) => ({
    namespace: `aws/sagemaker/Endpoints/${namespaces[plan.type]}`,
    name,
    dimensions: {
      Endpoint: plan.endpoint ?? '',
      MonitoringSchedule: schedule.name,
      ...dimensions,
    },
    at: scheduledAt - hours * 3_600_000,
    value,
  }));
}

function failedBy(reason: string) {
  return { reason };
}

const encoding =
  'AlgorithmError: Error: Encoding mismatch: Encoding is CSV for endpointInput, but Encoding is ' +
  'JSON for endpointOutput. We currently only support the same type of input and output encoding ' +
  'at the moment., exit code: 255';
const noBaseline =
  'ClientError: Failed to download data. Cannot find the baseline of this schedule at its S3 URI.';

function ran(place: Place, { scheduledAt, status, job }: Execution): MonitorRan {
  return {
    scheduledAt: new Date(scheduledAt),
    status,
    ...(job !== undefined && { job }),
    output: outputOf(place),
  };
}
