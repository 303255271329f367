import {
  CreateInferenceComponentCommand,
  CreateModelCommand,
  DescribeInferenceComponentCommand,
} from '@aws-sdk/client-sagemaker';
import { asLeo } from '../weather/as-leo.ts';
import type { World } from './start-world.ts';

/** An inference component as AWS has it, and what Ringi asked of it. */
export function componentAt(world: World, InferenceComponentName: string) {
  const calling = <T>(call: Parameters<typeof asLeo<T>>[2]) => asLeo(world, '111122223333', call);
  return {
    /** Leo makes it, of an approved version, on an endpoint that is there. */
    async hosts(ModelPackageName: string, EndpointName: string): Promise<void> {
      const ModelName = `${InferenceComponentName}-by-leo`;
      const ExecutionRoleArn = 'arn:aws:iam::111122223333:role/Serving';
      const Containers = [{ ModelPackageName }];
      await calling((client) =>
        client.send(new CreateModelCommand({ ModelName, ExecutionRoleArn, Containers })),
      );
      const input = { InferenceComponentName, EndpointName, VariantName: 'AllTraffic' };
      const Specification = { ModelName };
      const made = { ...input, Specification, RuntimeConfig: { CopyCount: 1 } };
      await calling((client) => client.send(new CreateInferenceComponentCommand(made)));
    },
    /** Such as `InService r1-hosted-v2-0123456789`. */
    async serves(): Promise<string> {
      const asked = new DescribeInferenceComponentCommand({ InferenceComponentName });
      const found = await calling((client) => client.send(asked));
      return `${found.InferenceComponentStatus} ${found.Specification?.ModelName}`;
    },
    updates: () =>
      world.aws.calls.filter(({ operation }) => operation === 'UpdateInferenceComponent'),
  };
}
