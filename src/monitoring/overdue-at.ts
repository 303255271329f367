import type { MonitoringSchedule } from '../monitoring.ts';

const day = 24 * 60 * 60_000;

/**
 * From when on a monitor's silence is an alarm: its own interval and a margin (a quarter of it, a
 * day at most) after its last run was to begin; where it never ran, after it was made. Undefined
 * where nobody knows when it should run.
 */
export function overdueAt(
  schedule: Pick<MonitoringSchedule, 'every' | 'createdAt'> | undefined,
  last: string | undefined,
): Date | undefined {
  if (schedule?.every === undefined) return undefined;
  const { every, createdAt } = schedule;
  return new Date(new Date(last ?? createdAt).getTime() + every + Math.min(every / 4, day));
}
