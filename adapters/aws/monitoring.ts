import { monitorSubject, thoroughly } from '../../src/index.ts';
import type {
  Clock,
  DriftReport,
  MonitorBinding,
  Monitoring,
  MonitorRef,
  MonitorSource,
  MonitorsOfSource,
} from '../../src/index.ts';
import type { Connections } from './connect.ts';
import { isOurs } from './is-ours.ts';
import { acceptBaseline } from './monitoring/accept-baseline.ts';
import { age } from './monitoring/age.ts';
import { alarmMonitor } from './monitoring/alarm-monitor.ts';
import { evidentlyMonitor } from './monitoring/evidently-monitor.ts';
import { modelMonitor } from './monitoring/model-monitor.ts';
import type { DriftMetrics, MonitorTools } from './monitoring/monitor-tools.ts';
import { monitoringJob } from './monitoring/monitoring-job.ts';
import { refOfAlarm } from './monitoring/ref-of-alarm.ts';
import { refOfSchedule } from './monitoring/ref-of-schedule.ts';
import { remembering } from './monitoring/remembering.ts';
import { resource, type Resource } from './monitoring/resource.ts';
import { scheduleNamed } from './monitoring/schedules.ts';
import type { Serving } from './monitoring/serving.ts';

/** What `ringi.yaml` says of monitors; `reported`: those that are known by their own events. */
export type MonitoringOptions = {
  readonly clock: Clock;
  readonly bindings: readonly MonitorBinding[];
  readonly driftMetrics: DriftMetrics;
  readonly serving: Serving;
  readonly reported: MonitorsOfSource;
};

/** The monitors of all sources; each answers for its own. */
export function monitoring(aws: Connections, options: MonitoringOptions): Monitoring {
  const { reported, ...settings } = options;
  const { clock } = settings;
  const tools = { aws, ...settings };
  const evidently = evidentlyMonitor(tools);
  const sources: Readonly<Record<MonitorSource, MonitorsOfSource>> = {
    'model-monitor': modelMonitor(tools),
    alarm: alarmMonitor(tools),
    evidently,
    reported,
  };
  const reports = remembering<DriftReport>({ clock, most: 50, worth: isReadable });
  const refs = remembering<MonitorRef | undefined>({ clock, most: 5_000 });
  return {
    monitors: (now) => thoroughly(Object.values(sources), (source) => source.monitors(now)),
    monitor: (ref) => sources[ref.source].monitor(ref),
    runs: (ref, limit) => sources[ref.source].runs(ref, limit),
    async report(ref, run) {
      const read = () => sources[ref.source].report(ref, run);
      return run.endedAt === undefined ? read() : reports(`${monitorSubject(ref)} ${run.id}`, read);
    },
    async ofProcessingJob(arn) {
      const job = await monitoringJob(aws, arn);
      if (!job) return undefined;
      const { schedule, endpoint } = job;
      return refOfSchedule(tools, schedule.at, { name: schedule.name, endpoint }, age.look);
    },
    async ofResource(arn) {
      const found = resource(arn);
      if (!found || !isOurs(aws, found.at)) return undefined;
      // An alarm that nobody here cares for may flap all day.
      return refs(arn, () => refOf(tools, found), age.look);
    },
    async ofObject({ bucket, key }) {
      return evidently.ofObject(`s3://${bucket}/${key}`);
    },
    acceptBaseline: (ref, run) => acceptBaseline(aws, ref, run),
  };
}

/** What could not be read may be there a minute later. */
function isReadable({ unreadable, reports }: DriftReport): boolean {
  return unreadable === undefined && reports.every((file) => file.unreadable === undefined);
}

async function refOf(
  tools: MonitorTools,
  { kind, name, at }: Resource,
): Promise<MonitorRef | undefined> {
  if (kind === 'alarm') return refOfAlarm(tools, at, name);
  if (kind !== 'monitoring-schedule') return undefined;
  // An ARN may be in lower case.
  const schedule = await scheduleNamed(tools.aws, at, name);
  return schedule && refOfSchedule(tools, at, schedule, age.look);
}
