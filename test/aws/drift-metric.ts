import type { MetricRef } from '../../deploy/playground/aws/cloudwatch/metric-store.ts';

/** The metric a data quality monitor publishes of a feature's drift. */
export function driftMetric(
  { schedule, endpoint }: { readonly schedule: string; readonly endpoint: string },
  feature: string,
): MetricRef {
  return {
    namespace: 'aws/sagemaker/Endpoints/data-metrics',
    name: `feature_baseline_drift_${feature}`,
    dimensions: { Endpoint: endpoint, MonitoringSchedule: schedule },
  };
}
