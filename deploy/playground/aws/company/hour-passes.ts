import { scheduleStatus } from '../sagemaker/monitoring/schedule-status.ts';
import type { Schedule } from '../sagemaker/monitoring/monitoring-store.ts';
import { monitorRuns } from './monitor-runs.ts';
import { hoursOf } from './monitoring/place-of-run.ts';
import type { Workplace } from './workplace.ts';

/**
 * Every monitor that is alive and whose next run is due runs, ten minutes after its hour; it finds
 * what it found before.
 */
export function hourPasses(workplace: Workplace): void {
  const now = workplace.clock.now().getTime();
  for (const schedule of workplace.registry.store.monitoring.schedules.values()) {
    if (isDue(schedule, now)) monitorRuns(workplace, schedule.arn, schedule.data);
  }
}

const hour = 3_600_000;

function isDue(schedule: Schedule, now: number): boolean {
  const last = schedule.executions.at(-1);
  if (!last || schedule.dead || scheduleStatus(schedule, now) !== 'Scheduled') return false;
  const lastHour = Math.floor(last.scheduledAt / hour) * hour;
  return lastHour + hoursOf(schedule) * hour + 10 * 60_000 <= now;
}
