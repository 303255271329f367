import { modelMonitorReport } from '../../../src/index.ts';
import type {
  DriftReport,
  ModelMonitorFiles,
  MonitoringRun,
  MonitorRef,
} from '../../../src/index.ts';
import type { At } from '../connect.ts';
import { baselineOf } from './baseline-of.ts';
import { driftScores } from './drift-scores.ts';
import { monitoringFile } from './monitoring-file.ts';
import type { MonitoringJob } from './monitoring-job.ts';
import type { MonitorTools } from './monitor-tools.ts';
import { runJob } from './run-job.ts';
import { scheduleNamed, type Schedule } from './schedules.ts';

/**
 * What one run of a schedule found: read from the outputs of its own job, and held against the
 * baseline that job was given.
 */
export async function runReport(
  tools: MonitorTools,
  ref: MonitorRef,
  run: MonitoringRun,
): Promise<DriftReport> {
  const at = ref.at ?? ref.group;
  const schedule = await scheduleNamed(tools.aws, at, ref.name);
  const settled = run.status === 'clean' || run.status === 'violations';
  const job = settled && (await runJob(tools.aws, at, ref.name, run));
  if (!schedule || !job || !job.output) return nothing(schedule);
  const files = await filesOf(tools, at, { schedule, job, output: job.output, run });
  const found = modelMonitorReport(files);
  const drifted = found.findings.filter(({ check }) => check === 'baseline_drift_check');
  const endpoint = schedule.endpoint ?? job.endpoint;
  if (drifted.length === 0 || !endpoint || !job.measuredAt) return found;
  const scores = await driftScores(tools, at, {
    schedule: schedule.name,
    endpoint,
    measuredAt: job.measuredAt,
    features: [...new Set(drifted.map(({ name }) => name))],
  });
  return scores.size === 0 ? found : modelMonitorReport({ ...files, scores });
}

type Run = {
  readonly schedule: Schedule;
  readonly job: MonitoringJob;
  readonly output: string;
  readonly run: MonitoringRun;
};

async function filesOf(
  { aws }: MonitorTools,
  at: At,
  { schedule, job, output, run }: Run,
): Promise<ModelMonitorFiles> {
  const { type } = schedule;
  const named = job.baseline.constraints ? {} : await baselineOf(aws, at, schedule);
  const baseline = { ...named, ...job.baseline };
  // Clarify writes one analysis, of the run as of the baseline.
  const results = type === 'bias' || type === 'attribution' ? 'analysis.json' : 'statistics.json';
  const folder = output.replace(/\/$/u, '');
  const read = async (name: string, uri: string | undefined) =>
    uri === undefined ? undefined : monitoringFile(aws, at, name, uri);
  const [statistics, violations, before, constraints] = await Promise.all([
    read(results, `${folder}/${results}`),
    read(violated, `${folder}/${violated}`),
    read('baseline/statistics.json', baseline.statistics),
    read('baseline/constraints.json', baseline.constraints),
  ]);
  return {
    type,
    verdict: run.status === 'clean' ? 'clean' : 'violations',
    ...(job.window && { window: job.window }),
    baseline: { ...(before && { statistics: before }), ...(constraints && { constraints }) },
    run: { ...(statistics && { statistics }), ...(violations && { violations }) },
  };
}

const violated = 'constraint_violations.json';

function nothing(schedule: Schedule | undefined): DriftReport {
  return {
    type: schedule?.type ?? 'other',
    drifted: 0,
    findings: [],
    scores: 'none',
    reports: [],
    unreadable: 'the run left no report',
  };
}
