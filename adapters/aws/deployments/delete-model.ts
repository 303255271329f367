import { DeleteModelCommand } from '@aws-sdk/client-sagemaker';
import type { At, Connections } from '../connect.ts';
import { servedModel } from './served-model.ts';
import { unlessGone } from './unless-gone.ts';

/** Deletes a model, if it is there. */
export async function deleteModel(aws: Connections, at: At, name: string): Promise<void> {
  const command = new DeleteModelCommand({ ModelName: name });
  await unlessGone({
    change: () =>
      aws.call('sagemaker:DeleteModel', async (abortSignal) => {
        await aws.sagemaker(at).write.send(command, { abortSignal });
      }),
    look: () => servedModel(aws, at, name),
  });
}
