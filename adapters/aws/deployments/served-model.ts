import { DescribeModelCommand } from '@aws-sdk/client-sagemaker';
import type { ServedModel } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { lookUp } from '../monitoring/look-up.ts';

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
  };
}
