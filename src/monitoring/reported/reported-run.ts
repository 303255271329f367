import type { MonitoringRun } from '../../monitoring.ts';
import type { MonitoringReport } from './monitoring-report.ts';

/** The run a `Monitoring Report` tells of. Ids of later runs sort after those of earlier ones. */
export function reportedRun({ endedAt, run, clean, report }: MonitoringReport): MonitoringRun {
  const at = new Date(endedAt).toISOString();
  return {
    id: run === undefined ? at : `${at}~${run}`,
    status: clean ? 'clean' : 'violations',
    scheduledAt: at,
    endedAt: at,
    ...(report !== undefined && { output: report }),
  };
}
