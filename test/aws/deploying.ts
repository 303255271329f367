import {
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DescribeEndpointCommand,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import type { UpdateEndpointInput } from '@aws-sdk/client-sagemaker';
import type { ServedWorld } from './start-served.ts';
import { variant } from './variant.ts';

/** What is done with endpoints again and again; all of it over the wire. */
export function deploying({ aws, sagemaker }: ServedWorld) {
  return {
    /** Makes a model of a version, by default an approved new one, and a configuration for it. */
    async config(name: string, version = aws.company.registers('credit-risk', approved)) {
      await sagemaker.send(
        new CreateModelCommand({
          ModelName: name,
          ExecutionRoleArn: 'arn:aws:iam::111122223333:role/SageMakerEndpoints',
          Containers: [{ ModelPackageName: version }],
        }),
      );
      await sagemaker.send(
        new CreateEndpointConfigCommand({
          EndpointConfigName: name,
          ProductionVariants: [variant('AllTraffic', name)],
        }),
      );
      return version;
    },
    updates: (EndpointConfigName: string, input: Partial<UpdateEndpointInput> = {}) =>
      sagemaker.send(
        new UpdateEndpointCommand({
          EndpointName: 'credit-risk-prod',
          EndpointConfigName,
          ...input,
        }),
      ),
    now: () => sagemaker.send(new DescribeEndpointCommand({ EndpointName: 'credit-risk-prod' })),
  };
}

const approved = { approval: 'Approved' } as const;
