import { UpdateEndpointCommand } from '@aws-sdk/client-sagemaker';
import type { Begun, Rollout } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { begin } from './begin.ts';
import { deploymentConfig } from './deployment-config.ts';
import { isChangingEndpoint } from './is-changing-endpoint.ts';

/** What an endpoint is to be changed to, and how. */
export type EndpointChange = {
  readonly config: string;
  readonly keepCapacity: boolean;
  readonly rollout: Rollout;
};

/** Moves an endpoint to another configuration. */
export function updateEndpoint(
  aws: Connections,
  at: At,
  endpoint: string,
  { config, keepCapacity, rollout }: EndpointChange,
): Promise<Begun> {
  const command = new UpdateEndpointCommand({
    EndpointName: endpoint,
    EndpointConfigName: config,
    RetainAllVariantProperties: true,
    ...(!keepCapacity && {
      ExcludeRetainedVariantProperties: [{ VariantPropertyType: 'DesiredInstanceCount' }],
    }),
    DeploymentConfig: deploymentConfig(rollout),
    // It would put the last deployment's way in place of this one.
    RetainDeploymentConfig: false,
  });
  return begin(aws, {
    call: 'sagemaker:UpdateEndpoint',
    send: (options) => aws.sagemaker(at).write.send(command, options),
    isChanging: (since) => isChangingEndpoint(aws, at, endpoint, since),
  });
}
