import { CreateModelCommand } from '@aws-sdk/client-sagemaker';
import type { NewModel, ServedModel } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { servedModel } from './served-model.ts';
import { unlessThere } from './unless-there.ts';

/** Makes a model from one version. One of its name that is made from that version is it. */
export async function makeModel(
  aws: Connections,
  at: At,
  { name, modelPackage, role }: NewModel,
): Promise<void> {
  const command = new CreateModelCommand({
    ModelName: name,
    Containers: [{ ModelPackageName: modelPackage }],
    ExecutionRoleArn: role,
  });
  await unlessThere({
    what: `a model named ${name}`,
    make: () =>
      aws.call('sagemaker:CreateModel', async (abortSignal) => {
        await aws.sagemaker(at).write.send(command, { abortSignal });
      }),
    look: () => servedModel(aws, at, name),
    isIt: (found) => isMadeFrom(found, modelPackage),
  });
}

/** An ARN may be in lower case. */
function isMadeFrom({ packages }: ServedModel, modelPackage: string): boolean {
  const [only, ...more] = packages;
  return more.length === 0 && only?.toLowerCase() === modelPackage.toLowerCase();
}
