import type { MetricSource } from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';

/** Where CloudWatch measures how a stage is served that comes to serve by this plan. */
export function metricSource(plan: DeployPlan): MetricSource {
  switch (plan.by) {
    case 'endpoint':
      return { endpoint: plan.endpoint, variant: plan.variant };
    case 'inferenceComponent':
      return { component: plan.component };
    case 'pipeline':
      return { endpoint: plan.endpoint, variant: 'AllTraffic' };
  }
}
