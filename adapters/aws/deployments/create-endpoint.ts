import { CreateEndpointCommand } from '@aws-sdk/client-sagemaker';
import type { Begun } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { begin } from './begin.ts';
import { isChangingEndpoint } from './is-changing-endpoint.ts';

/** Makes an endpoint of a configuration; one that is there already, and at rest, is `Impossible`. */
export function createEndpoint(
  aws: Connections,
  at: At,
  endpoint: string,
  config: string,
): Promise<Begun> {
  const command = new CreateEndpointCommand({
    EndpointName: endpoint,
    EndpointConfigName: config,
  });
  return begin(aws, {
    call: 'sagemaker:CreateEndpoint',
    send: (options) => aws.sagemaker(at).write.send(command, options),
    isChanging: (since) => isChangingEndpoint(aws, at, endpoint, since),
  });
}
