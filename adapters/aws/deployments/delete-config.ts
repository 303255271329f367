import { DeleteEndpointConfigCommand } from '@aws-sdk/client-sagemaker';
import type { At, Connections } from '../connect.ts';
import { endpointConfig } from './endpoint-config.ts';
import { unlessGone } from './unless-gone.ts';

/** Deletes an endpoint configuration, if it is there. */
export async function deleteConfig(aws: Connections, at: At, name: string): Promise<void> {
  const command = new DeleteEndpointConfigCommand({ EndpointConfigName: name });
  await unlessGone({
    change: () =>
      aws.call('sagemaker:DeleteEndpointConfig', async (abortSignal) => {
        await aws.sagemaker(at).write.send(command, { abortSignal });
      }),
    look: () => endpointConfig(aws, at, name),
  });
}
