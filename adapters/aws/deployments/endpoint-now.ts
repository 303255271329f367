import { DescribeEndpointCommand } from '@aws-sdk/client-sagemaker';
import type {
  PendingDeploymentSummary,
  PendingProductionVariantSummary,
  ProductionVariantSummary,
} from '@aws-sdk/client-sagemaker';
import type { EndpointNow, VariantNow } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { lookUp } from '../monitoring/look-up.ts';

/** An endpoint as SageMaker describes it at this moment; nothing is remembered. */
export async function endpointNow(
  aws: Connections,
  at: At,
  name: string,
): Promise<EndpointNow | 'gone'> {
  const found = await lookUp(aws, at, 'DescribeEndpoint', (client, options) =>
    client.send(new DescribeEndpointCommand({ EndpointName: name }), options),
  );
  if (!found) return 'gone';
  const { FailureReason: reason, PendingDeploymentSummary: pending } = found;
  return {
    name: found.EndpointName ?? name,
    arn: found.EndpointArn ?? '',
    status: found.EndpointStatus ?? '',
    ...(reason && { reason }),
    changedAt: (found.LastModifiedTime ?? new Date(0)).toISOString(),
    config: found.EndpointConfigName ?? '',
    variants: (found.ProductionVariants ?? []).map(variant),
    ...(pending && { pending: pendingNow(pending) }),
  };
}

function pendingNow(summary: PendingDeploymentSummary): NonNullable<EndpointNow['pending']> {
  const { EndpointConfigName: config = '', StartTime, ProductionVariants = [] } = summary;
  return {
    config,
    ...(StartTime && { startedAt: StartTime.toISOString() }),
    variants: ProductionVariants.map(variant),
  };
}

function variant(summary: ProductionVariantSummary | PendingProductionVariantSummary): VariantNow {
  const { CurrentWeight, CurrentInstanceCount, DesiredInstanceCount, VariantStatus = [] } = summary;
  // The newest is the last: what is under way is listed in the order it began.
  const { Status, StatusMessage, StartTime } = VariantStatus.at(-1) ?? {};
  return {
    name: summary.VariantName ?? '',
    ...(CurrentWeight !== undefined && { weight: CurrentWeight }),
    ...(CurrentInstanceCount !== undefined && { instances: CurrentInstanceCount }),
    ...(DesiredInstanceCount !== undefined && { desiredInstances: DesiredInstanceCount }),
    ...(Status && { status: Status }),
    ...(StatusMessage && { message: StatusMessage }),
    ...(StartTime && { since: StartTime.toISOString() }),
  };
}
