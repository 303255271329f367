import type { Connections } from '../../adapters/aws/connect.ts';
import { monitoring } from '../../adapters/aws/monitoring.ts';
import type { MonitoringOptions } from '../../adapters/aws/monitoring.ts';
import { serving } from '../../adapters/aws/monitoring/serving.ts';
import type { Monitoring } from '../../src/index.ts';
import { noMonitors } from '../monitoring/no-monitors.ts';

/** Monitors as an AWS that is connected has them; what is left out is as without any setting. */
export function monitoringOf(
  connections: Connections,
  options: Pick<MonitoringOptions, 'clock'> & Partial<MonitoringOptions>,
): Monitoring {
  return monitoring(connections, {
    bindings: [],
    driftMetrics: {
      namespace: 'aws/sagemaker/Endpoints/data-metrics',
      endpoint: 'Endpoint',
      schedule: 'MonitoringSchedule',
    },
    serving: serving(connections, options.clock),
    reported: noMonitors,
    ...options,
  });
}
