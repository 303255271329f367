import type { MonitoringRun } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { executions } from './executions.ts';
import { monitoringJob, type MonitoringJob } from './monitoring-job.ts';

/** The processing job of one run of a schedule; undefined where it has none, or none any more. */
export async function runJob(
  aws: Connections,
  at: At,
  schedule: string,
  { scheduledAt }: MonitoringRun,
): Promise<MonitoringJob | undefined> {
  const time = new Date(scheduledAt).getTime();
  const around = {
    MonitoringScheduleName: schedule,
    ScheduledTimeAfter: new Date(time - 1_000),
    ScheduledTimeBefore: new Date(time + 1_000),
    MaxResults: 10,
  };
  for await (const { ScheduledTime, ProcessingJobArn } of executions(aws, at, around)) {
    if (ScheduledTime?.getTime() === time && ProcessingJobArn) {
      return monitoringJob(aws, ProcessingJobArn);
    }
  }
  return undefined;
}
