import type { MonitoringRun } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { executions, monitoringRun } from './executions.ts';

/** The newest run of each of these schedules, by name. */
export type NewestRuns = (
  at: At,
  schedules: ReadonlySet<string>,
  now: Date,
) => Promise<ReadonlyMap<string, MonitoringRun>>;

/** No schedule runs less often than once a day. */
const window = 48 * 60 * 60_000;
/** What was listed last may have been a little behind. */
const overlap = 15 * 60_000;

/**
 * The first time lists the runs of two days until each schedule was met; from then on only what
 * changed since: one call for a hundred monitors.
 */
export function newestRuns(aws: Connections): NewestRuns {
  const places = new Map<string, { listed?: Date; readonly runs: Map<string, MonitoringRun> }>();
  return async (at, schedules, now) => {
    const key = `${at.account}:${at.region}`;
    const known = places.get(key) ?? { runs: new Map<string, MonitoringRun>() };
    places.set(key, known);
    const { listed, runs } = known;
    const since = listed
      ? { LastModifiedTimeAfter: new Date(listed.getTime() - overlap) }
      : { ScheduledTimeAfter: new Date(now.getTime() - window) };
    const unmet = new Set(schedules);
    for await (const execution of executions(aws, at, { MaxResults: 100, ...since })) {
      const name = execution.MonitoringScheduleName ?? '';
      const run = monitoringRun(execution);
      const before = runs.get(name);
      if (!before || before.scheduledAt <= run.scheduledAt) runs.set(name, run);
      unmet.delete(name);
      if (!listed && unmet.size === 0) break;
    }
    known.listed = now;
    return runs;
  };
}
