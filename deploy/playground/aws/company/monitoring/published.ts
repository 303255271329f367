import type { RunMetric } from './run-files.ts';
import type { RunPlace } from './run-job.ts';

/** A run's metrics, as its container puts them: stamped with the beginning of what it looked at. */
export function published(
  { plan, schedule, scheduledAt, hours }: RunPlace,
  metrics: readonly RunMetric[],
) {
  return metrics.map(({ name, value, dimensions }) => ({
    namespace: `aws/sagemaker/Endpoints/${namespaces[plan.type]}`,
    name,
    dimensions: {
      Endpoint: plan.endpoint ?? '',
      MonitoringSchedule: schedule.name,
      ...dimensions,
    },
    at: scheduledAt - hours * 3_600_000,
    value,
  }));
}

const namespaces = {
  DataQuality: 'data-metrics',
  ModelQuality: 'model-metrics',
  ModelBias: 'bias-metrics',
  ModelExplainability: 'explainability-metrics',
} as const;
