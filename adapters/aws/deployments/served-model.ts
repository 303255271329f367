import { DescribeModelCommand } from '@aws-sdk/client-sagemaker';
import type { DescribeModelOutput } from '@aws-sdk/client-sagemaker';
import type { ModelRest, ServedModel } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { lookUp } from '../monitoring/look-up.ts';
import { members } from './members.ts';

/** A model, and what its containers are made from. */
export async function servedModel(
  aws: Connections,
  at: At,
  name: string,
): Promise<ServedModel | 'gone'> {
  const found = await lookUp(aws, at, 'DescribeModel', (client, options) =>
    client.send(new DescribeModelCommand({ ModelName: name }), options),
  );
  if (!found) return 'gone';
  const containers = [found.PrimaryContainer, ...(found.Containers ?? [])];
  return {
    name: found.ModelName ?? name,
    packages: containers.flatMap((each) => each?.ModelPackageName ?? []),
    images: containers.flatMap((each) => each?.Image ?? []),
    rest: restOf(found),
  };
}

/** In one order, so that what is the same reads the same; a default is left out. */
function restOf({ VpcConfig, EnableNetworkIsolation }: DescribeModelOutput): ModelRest {
  const { SecurityGroupIds = [], Subnets = [] } = VpcConfig ?? {};
  return members({
    ...(VpcConfig && {
      VpcConfig: { SecurityGroupIds: SecurityGroupIds.toSorted(), Subnets: Subnets.toSorted() },
    }),
    ...(EnableNetworkIsolation && { EnableNetworkIsolation }),
  });
}
