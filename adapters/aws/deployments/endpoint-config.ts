import { DescribeEndpointConfigCommand } from '@aws-sdk/client-sagemaker';
import type { ProductionVariant } from '@aws-sdk/client-sagemaker';
import type { ConfigVariant, EndpointConfig } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { lookUp } from '../monitoring/look-up.ts';
import { members } from './members.ts';

/**
 * An endpoint configuration, so that one like it can be written: what is not named here is kept in
 * `rest`, also what a later release of SageMaker adds. Tags are no part of what it says.
 */
export async function endpointConfig(
  aws: Connections,
  at: At,
  name: string,
): Promise<EndpointConfig | 'gone'> {
  const found = await lookUp(aws, at, 'DescribeEndpointConfig', (client, options) =>
    client.send(new DescribeEndpointConfigCommand({ EndpointConfigName: name }), options),
  );
  if (!found) return 'gone';
  const {
    EndpointConfigName,
    EndpointConfigArn: _arn,
    CreationTime: _created,
    ProductionVariants = [],
    $metadata: _answer,
    ...rest
  } = found;
  return {
    name: EndpointConfigName ?? name,
    variants: ProductionVariants.map(variant),
    rest: members(rest),
  };
}

/** One that inference components share out has no model of its own: its `model` is empty. */
function variant({ VariantName, ModelName, ...rest }: ProductionVariant): ConfigVariant {
  return { name: VariantName ?? '', model: ModelName ?? '', rest: members(rest) };
}
