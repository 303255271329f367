import type { MonitoringRun } from '../monitoring.ts';

/** When a run ended, or was to begin where nobody says. */
export function endOf({ endedAt, scheduledAt }: MonitoringRun): string {
  return endedAt ?? scheduledAt;
}
