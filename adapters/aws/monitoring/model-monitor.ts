import type { MonitoringScheduleSummary } from '@aws-sdk/client-sagemaker';
import { findBinding, overdueAt, thoroughly } from '../../../src/index.ts';
import type {
  Monitor,
  MonitorFound,
  MonitoringRun,
  MonitoringSchedule,
  MonitorRef,
  MonitorsOfSource,
} from '../../../src/index.ts';
import type { At } from '../connect.ts';
import { executions, monitoringRun } from './executions.ts';
import { age } from './age.ts';
import { inService } from './in-service.ts';
import type { MonitorTools } from './monitor-tools.ts';
import { newestRuns, type NewestRuns } from './newest-runs.ts';
import { refOfSchedule } from './ref-of-schedule.ts';
import { remembering, type Memory } from './remembering.ts';
import { runReport } from './run-report.ts';
import { scheduleNamed, schedulesIn } from './schedules.ts';

/** Monitoring schedules of SageMaker, and what their runs left in S3. */
export function modelMonitor(tools: MonitorTools): MonitorsOfSource {
  const { aws, clock } = tools;
  const newest = newestRuns(aws);
  const intervals = remembering<number | undefined>({ clock, most: 2_000 });
  return {
    monitors: (now) => thoroughly(aws.places, (at) => found(tools, { newest, intervals }, at, now)),
    monitor: (ref) => monitor(tools, ref),
    async runs(ref, limit) {
      const input = { MonitoringScheduleName: ref.name, MaxResults: Math.min(limit, 100) };
      const runs: MonitoringRun[] = [];
      for await (const execution of executions(aws, ref.at ?? ref.group, input)) {
        runs.push(monitoringRun(execution));
        if (runs.length >= limit) break;
      }
      return runs;
    },
    report: (ref, run) => runReport(tools, ref, run),
  };
}

type Memories = { readonly newest: NewestRuns; readonly intervals: Memory<number | undefined> };

/** A listing of the schedules and one of the runs; what hardly changes is remembered. */
async function* found(
  tools: MonitorTools,
  { newest, intervals }: Memories,
  at: At,
  now: Date,
): AsyncIterable<MonitorFound> {
  const listed: MonitoringScheduleSummary[] = [];
  for await (const each of schedulesIn(tools.aws, at)) listed.push(each);
  if (listed.length === 0) return;
  const names = new Set(listed.map(({ MonitoringScheduleName: name = '' }) => name));
  const runs = await newest(at, names, now);
  yield* thoroughly(listed, async function* (each) {
    const { MonitoringScheduleName: name = '', MonitoringScheduleStatus: status = '' } = each;
    const endpoint = each.EndpointName;
    const ref = await refOfSchedule(tools, at, { name, endpoint }, age.sweep);
    if (!ref) return;
    const every = await intervalOf(tools, intervals, at, each);
    const schedule = {
      createdAt: (each.CreationTime ?? new Date(0)).toISOString(),
      ...(every !== undefined && { every }),
    };
    yield { ref, fingerprint: fingerprint(status, schedule, runs.get(name), now) };
  });
}

/** A changed schedule has a later LastModifiedTime, so its expression is read once for each. */
function intervalOf(
  { aws }: MonitorTools,
  intervals: Memory<number | undefined>,
  at: At,
  {
    MonitoringScheduleName: name = '',
    MonitoringScheduleArn: arn,
    LastModifiedTime: changed,
  }: MonitoringScheduleSummary,
): Promise<number | undefined> {
  return intervals(`${arn} ${changed?.toISOString()}`, async () => {
    return (await scheduleNamed(aws, at, name))?.schedule.every;
  });
}

function fingerprint(
  status: string,
  schedule: Pick<MonitoringSchedule, 'createdAt' | 'every'>,
  last: MonitoringRun | undefined,
  now: Date,
): string {
  const due = overdueAt(schedule, last?.scheduledAt);
  const overdue = due !== undefined && due < now ? 'overdue' : '';
  return [status, last?.id ?? '', last?.status ?? '', overdue].join('|');
}

async function monitor(tools: MonitorTools, ref: MonitorRef): Promise<Monitor | 'gone'> {
  const at = ref.at ?? ref.group;
  const found = await scheduleNamed(tools.aws, at, ref.name);
  if (!found) return 'gone';
  const binding = findBinding(tools.bindings, 'schedule', ref.name, at);
  const { elsewhere, ...served } = await inService(tools.serving, at, found.endpoint, ref);
  if (elsewhere && !binding) return 'gone';
  return {
    ref,
    type: found.type,
    resource: found.arn,
    ...served,
    ...(binding?.stage !== undefined && { stage: binding.stage }),
    schedule: found.schedule,
  };
}
