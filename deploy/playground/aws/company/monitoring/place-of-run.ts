import { monitoringPlan } from '../../sagemaker/monitoring/monitoring-plan.ts';
import type { Schedule } from '../../sagemaker/monitoring/monitoring-store.ts';
import { scheduleStatus } from '../../sagemaker/monitoring/schedule-status.ts';
import type { Workplace } from '../workplace.ts';
import { isOpen } from './execution-of.ts';
import type { RunPlace } from './run-job.ts';

/** When and where a schedule's run is: at this hour, or where left out at the next that is free. */
export function placeOfRun(
  { registry, clock }: Pick<Workplace, 'registry' | 'clock'>,
  schedule: Schedule,
  at: Date | undefined,
): RunPlace {
  const now = clock.now().getTime();
  const plan = monitoringPlan(registry.store.monitoring, schedule);
  if (!plan || schedule.dead || scheduleStatus(schedule, now) !== 'Scheduled') {
    throw new Error(`${schedule.arn} does not run.`);
  }
  const hours = hoursOf(schedule);
  const scheduledAt = at?.getTime() ?? nextTime(schedule, now);
  const endedAt = at === undefined ? now : Math.min(now, scheduledAt + 9 * 60_000);
  const createdAt = Math.max(endedAt - 4 * 60_000, Math.min(scheduledAt, endedAt));
  return { schedule, plan, scheduledAt, createdAt, endedAt, hours };
}

/** This hour; where that has had its run, this minute, so that a monitor may be asked again. */
function nextTime({ executions }: Schedule, now: number): number {
  const last = executions.at(-1);
  const current = Math.floor(now / hour) * hour;
  if (!last || last.scheduledAt < current) return current;
  if (isOpen(last.status)) return last.scheduledAt;
  return Math.max(Math.floor(now / minute) * minute, last.scheduledAt + minute);
}

const minute = 60_000;
const hour = 60 * minute;

/** Every how many hours a schedule runs. */
export function hoursOf({ config }: Schedule): number {
  const [, every] = /\/(\d+) \?/u.exec(JSON.stringify(config)) ?? [];
  if (every !== undefined) return Number(every);
  return JSON.stringify(config).includes('cron(0 * ') ? 1 : 24;
}
