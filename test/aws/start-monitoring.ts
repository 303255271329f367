import type { Connections } from '../../adapters/aws/connect.ts';
import type { Place } from '../../adapters/aws/place.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import type { MonitorBinding, Monitoring } from '../../src/index.ts';
import { connected } from './connected.ts';
import type { ManualClock } from './manual-clock.ts';
import { monitoringOf } from './monitoring-of.ts';
import { startServed } from './start-served.ts';

/** An AWS whose time stands still, and its monitors as Ringi reads them. */
export type MonitoringWorld = {
  readonly aws: Aws;
  readonly clock: ManualClock;
  readonly connections: Connections;
  readonly monitoring: Monitoring;
  /** The same with these lines of `monitors:`. */
  bound(bindings: readonly MonitorBinding[]): Monitoring;
  stop(): Promise<void>;
};

/** Starts it at twenty past eight: the run of eight o'clock may have ended. */
export async function startMonitoring(places?: readonly Place[]): Promise<MonitoringWorld> {
  const served = await startServed();
  const { aws, clock } = served;
  const connections = connected(aws, clock, places);
  return {
    aws,
    clock,
    connections,
    monitoring: monitoringOf(connections, { clock }),
    bound: (bindings) => monitoringOf(connections, { clock, bindings }),
    async stop() {
      connections.close();
      await served.stop();
    },
  };
}
