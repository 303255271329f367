import { monitorOf, type MonitoringType } from '../../../src/index.ts';
import type { Trouble } from './trouble.ts';
import type { Judged, Shown } from './seen.ts';

const drifts: Readonly<Record<MonitoringType, string>> = {
  dataQuality: 'DataDrift',
  modelQuality: 'ModelQualityDrop',
  bias: 'BiasDrift',
  attribution: 'AttributionDrift',
  alarm: 'Alarm',
  other: 'DataDrift',
};

/** What routes, silences and inhibition go by. */
export function labelsOf(
  trouble: Trouble,
  judged: Judged,
  { monitor: { endpoint } }: Shown,
): Readonly<Record<string, string>> {
  const { group, stage, monitor } = judged;
  return {
    alertname: alertNameOf(trouble, judged.type),
    group: group.name,
    monitor: monitorOf(monitor).name,
    ...(stage === undefined ? {} : { stage }),
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}

function alertNameOf(trouble: Trouble, type: MonitoringType): string {
  switch (trouble) {
    case 'fires':
      return drifts[type];
    case 'unreadable':
      return 'ReportUnreadable';
    case 'unreachable':
      return 'EndpointUnreachable';
    case 'runFailed':
    case 'scheduleFailed':
      return 'MonitorFailed';
    case 'silent':
    case 'stopped':
      return 'MonitorSilent';
  }
}
