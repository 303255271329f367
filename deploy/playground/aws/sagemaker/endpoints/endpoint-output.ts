import { endpointSummary } from './endpoint-summary.ts';
import type { Endpoint } from './endpoint-store.ts';
import type { DataCapture } from './inputs.ts';
import { pendingSummary } from './pending-summary.ts';
import { servingFleet } from './serving-fleet.ts';

/** An endpoint as DescribeEndpoint answers it. Times are epoch seconds. */
export function endpointOutput(endpoint: Endpoint) {
  const { config, reason, capture, pending, lastDeployment, status } = endpoint;
  return {
    ...endpointSummary(endpoint),
    EndpointConfigName: config.name,
    ...(status !== 'Creating' && { ProductionVariants: servingFleet(endpoint) }),
    ...(capture && { DataCaptureConfig: captureSummary(capture) }),
    ...(reason !== undefined && { FailureReason: reason }),
    ...(lastDeployment && { LastDeploymentConfig: lastDeployment }),
    ...(pending && { PendingDeploymentSummary: pendingSummary(pending, 1_000) }),
  };
}

function captureSummary(capture: DataCapture) {
  return {
    EnableCapture: true,
    CaptureStatus: 'Started',
    CurrentSamplingPercentage: capture.InitialSamplingPercentage,
    DestinationS3Uri: capture.DestinationS3Uri,
    ...(capture.KmsKeyId !== undefined && { KmsKeyId: capture.KmsKeyId }),
  };
}
