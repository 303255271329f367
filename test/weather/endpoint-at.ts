import {
  DeleteEndpointCommand,
  DescribeEndpointCommand,
  SageMakerClient,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { signedBy } from '../aws/signed-by.ts';
import type { World } from '../journeys/start-world.ts';

/** An endpoint as AWS has it, what Ringi asked of it, and what somebody else does to it. */
export function endpointAt({ aws }: World, EndpointName: string, account = '111122223333') {
  const calling = async <T>(call: (client: SageMakerClient) => Promise<T>): Promise<T> => {
    const client = new SageMakerClient(signedBy(aws, `arn:aws:iam::${account}:user/leo`));
    try {
      return await call(client);
    } finally {
      client.destroy();
    }
  };
  const describe = () =>
    calling((client) => client.send(new DescribeEndpointCommand({ EndpointName })));
  const updates = () =>
    aws.calls
      .filter(({ operation, principal }) => operation === 'UpdateEndpoint' && !isLeo(principal))
      .filter(({ input }) => JSON.stringify(input).includes(`"EndpointName":"${EndpointName}"`));
  return {
    arn: `arn:aws:sagemaker:ap-northeast-1:${account}:endpoint/${EndpointName}`,
    /** Such as `InService credit-risk-dev-v3-0123456789`. */
    async serves(): Promise<string> {
      const { EndpointStatus, EndpointConfigName } = await describe();
      return `${EndpointStatus} ${EndpointConfigName}`;
    },
    /** How many instances of its first variant there are, and are wanted. */
    async instances() {
      const { ProductionVariants: [first] = [] } = await describe();
      return [first?.CurrentInstanceCount, first?.DesiredInstanceCount];
    },
    /** Whatever asked for an update of it, but for Leo; to which configurations, in order. */
    updates,
    configs: () =>
      updates().map(({ input }) => {
        return z.looseObject({ EndpointConfigName: z.string() }).parse(input).EndpointConfigName;
      }),
    /** Leo deploys anew what is there already: all traffic comes to it after so many minutes. */
    async redeploys(minutes: number): Promise<void> {
      const { EndpointConfigName } = await describe();
      const TrafficRoutingConfiguration = {
        Type: 'CANARY',
        CanarySize: { Type: 'CAPACITY_PERCENT', Value: 50 },
        WaitIntervalInSeconds: minutes * 60,
      } as const;
      const DeploymentConfig = { BlueGreenUpdatePolicy: { TrafficRoutingConfiguration } };
      const input = { EndpointName, EndpointConfigName, DeploymentConfig };
      await calling((client) => client.send(new UpdateEndpointCommand(input)));
    },
    async isDeleted(): Promise<void> {
      await calling((client) => client.send(new DeleteEndpointCommand({ EndpointName })));
    },
  };
}

function isLeo(principal: string): boolean {
  return principal.endsWith(':user/leo');
}
