import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { signedBy } from '../aws/signed-by.ts';
import type { World } from '../journeys/start-world.ts';

/** Calls SageMaker of one account as Leo, who is nobody of Ringi's. */
export async function asLeo<T>(
  { aws }: Pick<World, 'aws'>,
  account: string,
  call: (client: SageMakerClient) => Promise<T>,
): Promise<T> {
  const client = new SageMakerClient(signedBy(aws, `arn:aws:iam::${account}:user/leo`));
  try {
    return await call(client);
  } finally {
    client.destroy();
  }
}
