import { duration } from '../../duration.ts';
import type { Monitor, MonitorRef } from '../../monitoring.ts';
import type { GroupRef } from '../../registry.ts';
import { groupOfBinding } from '../group-of-binding.ts';
import type { MonitoringReport } from './monitoring-report.ts';

/** The monitor a `Monitoring Report` comes from; `at`: where its event was put. */
export function reportedMonitor(
  detail: MonitoringReport,
  at: Pick<GroupRef, 'account' | 'region'>,
): Monitor {
  const { endpoint, stage, type, every, endedAt } = detail;
  const group = groupOfBinding(detail, at);
  const elsewhere = group.account !== at.account || group.region !== at.region;
  const ref: MonitorRef = {
    group,
    source: 'reported',
    name: detail.monitor,
    ...(elsewhere && { at: { account: at.account, region: at.region } }),
  };
  const createdAt = new Date(endedAt).toISOString();
  return {
    ref,
    type,
    ...(endpoint !== undefined && { endpoint }),
    serves: [],
    ...(stage !== undefined && { stage }),
    ...(every !== undefined && {
      schedule: { status: 'Scheduled', createdAt, every: duration.parse(every) },
    }),
  };
}
