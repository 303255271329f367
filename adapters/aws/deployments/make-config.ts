import { CreateEndpointConfigCommand } from '@aws-sdk/client-sagemaker';
import type { CreateEndpointConfigInput, ProductionVariant } from '@aws-sdk/client-sagemaker';
import type { ConfigVariant, EndpointConfig, Json } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { endpointConfig } from './endpoint-config.ts';
import { unlessThere } from './unless-there.ts';

/** Makes an endpoint configuration. One of its name that says all of this is it. */
export async function makeConfig(aws: Connections, at: At, config: EndpointConfig): Promise<void> {
  const { name, variants, rest } = config;
  // It says again what SageMaker said of another configuration, member by member.
  const input = {
    ...rest,
    EndpointConfigName: name,
    ProductionVariants: variants.map(variant),
  } as CreateEndpointConfigInput;
  const command = new CreateEndpointConfigCommand(input);
  await unlessThere({
    what: `an endpoint configuration named ${name}`,
    make: () =>
      aws.call('sagemaker:CreateEndpointConfig', async (abortSignal) => {
        await aws.sagemaker(at).write.send(command, { abortSignal });
      }),
    look: () => endpointConfig(aws, at, name),
    isIt: (found) => says(found, config),
  });
}

function variant({ name, model, rest }: ConfigVariant): ProductionVariant {
  return { ...rest, VariantName: name, ...(model && { ModelName: model }) };
}

/** SageMaker may add what was left out, such as a default; it changes nothing that was said. */
function says(found: Json | undefined, wanted: Json | undefined): boolean {
  if (wanted === null || typeof wanted !== 'object') return found === wanted;
  if (found === null || typeof found !== 'object') return false;
  const had = new Map<string, Json | undefined>(Object.entries(found));
  return Object.entries(wanted).every(([key, each]) => says(had.get(key), each));
}
