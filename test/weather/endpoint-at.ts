import {
  DeleteEndpointCommand,
  DescribeEndpointCommand,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import type { World } from '../journeys/start-world.ts';
import { asLeo } from './as-leo.ts';

/** An endpoint as AWS has it, what Ringi asked of it, and what somebody else does to it. */
export function endpointAt(world: World, EndpointName: string, account = '111122223333') {
  const calling = <T>(call: Parameters<typeof asLeo<T>>[2]) => asLeo(world, account, call);
  const describe = () =>
    calling((client) => client.send(new DescribeEndpointCommand({ EndpointName })));
  const updates = () =>
    world.aws.calls
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
