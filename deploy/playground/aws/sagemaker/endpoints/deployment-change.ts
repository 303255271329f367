import type { ServiceEvent } from '../../eventbridge.ts';
import { endpointChange } from './endpoint-change.ts';
import type { Deployment, Endpoint } from './endpoint-store.ts';
import { pendingSummary } from './pending-summary.ts';
import { servingFleet } from './serving-fleet.ts';

/** "SageMaker Endpoint Deployment State Change": how far the new fleet is; the old one serves. */
export function deploymentChange(endpoint: Endpoint, deployment: Deployment): ServiceEvent {
  const { detail, ...event } = endpointChange(endpoint);
  return {
    ...event,
    'detail-type': 'SageMaker Endpoint Deployment State Change',
    detail: {
      ...detail,
      ProductionVariants: endpoint.status === 'Creating' ? [] : servingFleet(endpoint),
      PendingDeploymentSummary: pendingSummary(deployment, 1),
    },
  };
}
