import type { Clock, MonitorBinding } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import type { Serving } from './serving.ts';

/** What monitors are found and read with. */
export type MonitorTools = {
  readonly aws: Connections;
  readonly clock: Clock;
  readonly bindings: readonly MonitorBinding[];
  readonly serving: Serving;
  readonly driftMetrics: DriftMetrics;
};

/** Where CloudWatch has `feature_baseline_drift_*`, and how it names its two dimensions. */
export type DriftMetrics = {
  readonly namespace: string;
  readonly endpoint: string;
  readonly schedule: string;
};
