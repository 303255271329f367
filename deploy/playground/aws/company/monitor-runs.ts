import type { Execution } from '../sagemaker/monitoring/monitoring-store.ts';
import type { ProcessingJob } from '../sagemaker/processing-job.ts';
import { processingJobChange } from '../sagemaker/processing-job.ts';
import { groupServed } from './group-served.ts';
import { damaged } from './monitoring/damaged.ts';
import type { Damage } from './monitoring/damaged.ts';
import { executionOf } from './monitoring/execution-of.ts';
import { jsonText } from './monitoring/json-text.ts';
import { placeOfRun } from './monitoring/place-of-run.ts';
import { published } from './monitoring/published.ts';
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
  /** The scheduled time; this hour, or this minute where the hour has had its run, where left out. */
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
  /** What it published: scores of features, or metrics of the model. */
  readonly metrics: readonly RunMetric[];
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
  const place = placeOfRun(workplace, schedule, run.at);
  const execution = executionOf(place);
  if (finding === 'noData') {
    settle(execution, 'Failed', place.endedAt, 'Job inputs had no data');
    return ran(place, execution, []);
  }
  const job = starts(workplace, place, execution);
  if (finding === 'running') return ran(place, execution, []);
  const { at: _at, ...data } = run;
  schedule.data = data;
  const metrics = ends(workplace, { place, execution, job, run: { ...run, finding } });
  return ran(place, execution, metrics);
}

function starts(
  { registry, emit }: Workplace,
  place: RunPlace,
  execution: Execution,
): ProcessingJob {
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
  readonly place: RunPlace;
  readonly execution: Execution;
  readonly job: ProcessingJob;
  readonly run: MonitorRun & { readonly finding: Exclude<MonitorRun['finding'], undefined> };
};

function ends(workplace: Workplace, { place, execution, job, run }: Ending): readonly RunMetric[] {
  const { endedAt } = place;
  const { finding } = run;
  const end = (
    status: Execution['status'],
    change: Partial<ProcessingJob>,
    metrics: readonly RunMetric[] = [],
  ) => {
    settle(execution, status, endedAt, change.reason);
    Object.assign(job, { endedAt }, change);
    workplace.emit(processingJobChange(job));
    return metrics;
  };
  if (finding === 'stopped') return end('Stopped', { status: 'Stopped' });
  const outcome =
    finding === 'clean' || finding === 'drift' || finding === 'broken'
      ? looks(workplace, place, { ...run, finding })
      : failedBy(encoding);
  if ('reason' in outcome) {
    return end('Failed', { status: 'Failed', reason: outcome.reason, exitMessage: outcome.reason });
  }
  const { violations, metrics } = outcome;
  const status = violations > 0 ? 'CompletedWithViolations' : 'Completed';
  const found = violations > 0 ? `${violations} violations` : 'no violations';
  const exitMessage = `${status}: Job completed successfully with ${found}.`;
  return end(status, { status: 'Completed', exitMessage }, metrics);
}

function looks(
  { registry, objects, watch }: Workplace,
  place: RunPlace,
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

function failedBy(reason: string) {
  return { reason };
}

const encoding =
  'AlgorithmError: Error: Encoding mismatch: Encoding is CSV for endpointInput, but Encoding is ' +
  'JSON for endpointOutput. We currently only support the same type of input and output encoding ' +
  'at the moment., exit code: 255';
const noBaseline =
  'ClientError: Failed to download data. Cannot find the baseline of this schedule at its S3 URI.';

function ran(
  place: RunPlace,
  { scheduledAt, status, job }: Execution,
  metrics: readonly RunMetric[],
): MonitorRan {
  return {
    scheduledAt: new Date(scheduledAt),
    status,
    ...(job !== undefined && { job }),
    output: outputOf(place),
    metrics,
  };
}
