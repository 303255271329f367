import { CreateModelCommand } from '@aws-sdk/client-sagemaker';
import type { CreateModelInput } from '@aws-sdk/client-sagemaker';
import { canonical } from '../../../src/index.ts';
import type { NewModel, ServedModel } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { servedModel } from './served-model.ts';
import { unlessThere } from './unless-there.ts';

/** Makes a model from one version. One of its name that says the same is it. */
export async function makeModel(aws: Connections, at: At, model: NewModel): Promise<void> {
  const { name, modelPackage, role, rest } = model;
  // It says again what SageMaker said of another model.
  const input = {
    ...rest,
    ModelName: name,
    Containers: [{ ModelPackageName: modelPackage }],
    ExecutionRoleArn: role,
  } as CreateModelInput;
  const command = new CreateModelCommand(input);
  await unlessThere({
    what: `a model named ${name}`,
    make: () =>
      aws.call('sagemaker:CreateModel', async (abortSignal) => {
        await aws.sagemaker(at).write.send(command, { abortSignal });
      }),
    look: () => servedModel(aws, at, name),
    isIt: (found) => says(found, model),
  });
}

/** An ARN may be in lower case. */
function says({ packages, rest }: ServedModel, wanted: NewModel): boolean {
  const [only, ...more] = packages;
  const isFrom = only?.toLowerCase() === wanted.modelPackage.toLowerCase();
  return isFrom && more.length === 0 && canonical(rest) === canonical(wanted.rest);
}
