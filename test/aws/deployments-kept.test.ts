import {
  CreateInferenceComponentCommand,
  CreateModelCommand,
  DescribeEndpointCommand,
  SageMakerClient,
  UpdateEndpointWeightsAndCapacitiesCommand,
  UpdateInferenceComponentCommand,
} from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { allAtOnce, role, servingWorld, type ServingWorld } from './serving-world.ts';
import { home, signedBy } from './signed-by.ts';

let world: ServingWorld;
let console: SageMakerClient;
beforeEach(async () => {
  world = await servingWorld();
  console = new SageMakerClient(signedBy(world.aws));
});
afterEach(async () => {
  console.destroy();
  await world.ends();
});

const asked = (operation: string) =>
  world.aws.calls.findLast((each) => each.operation === operation);

describe('the way a component was last deployed', () => {
  const way = {
    RollingUpdatePolicy: { MaximumBatchSize: { Type: 'COPY_COUNT', Value: 1 } },
    AutoRollbackConfiguration: { Alarms: [{ AlarmName: 'credit-p99' }] },
  };

  beforeEach(async () => {
    await world.prepares('next');
    const { models } = await world.port.made(home, 'credit-risk');
    await console.send(
      new CreateInferenceComponentCommand({
        InferenceComponentName: 'scores',
        EndpointName: 'credit-risk-prod',
        VariantName: 'AllTraffic',
        Specification: { ModelName: models[0] },
        RuntimeConfig: { CopyCount: 1 },
      }),
    );
    await world.passes(5);
    await console.send(
      new UpdateInferenceComponentCommand({
        InferenceComponentName: 'scores',
        DeploymentConfig: {
          RollingUpdatePolicy: {
            MaximumBatchSize: { Type: 'COPY_COUNT', Value: 1 },
            WaitIntervalInSeconds: 60,
          },
          AutoRollbackConfiguration: way.AutoRollbackConfiguration,
        },
      }),
    );
    await world.passes(5);
  });

  it('is gone again, with its alarms', async () => {
    await world.port.updateComponent(home, 'scores', 'next', { alarms: true });
    expect(asked('UpdateInferenceComponent')?.input).toMatchObject({ DeploymentConfig: way });
  });

  it('is gone back without its alarms: the bad version keeps them loud', async () => {
    await world.port.updateComponent(home, 'scores', 'next', { alarms: false });
    const { RollingUpdatePolicy } = way;
    expect(asked('UpdateInferenceComponent')?.input).toMatchObject({
      DeploymentConfig: { RollingUpdatePolicy },
    });
    expect(asked('UpdateInferenceComponent')?.input).not.toHaveProperty(
      'DeploymentConfig.AutoRollbackConfiguration',
    );
  });
});

describe('where a model’s containers run', () => {
  const VpcConfig = { SecurityGroupIds: ['sg-2', 'sg-1'], Subnets: ['subnet-1'] };
  const sorted = { SecurityGroupIds: ['sg-1', 'sg-2'], Subnets: ['subnet-1'] };

  it('is read in one order, and written again', async () => {
    await console.send(
      new CreateModelCommand({
        ModelName: 'closed',
        Containers: [{ ModelPackageName: world.first }],
        ExecutionRoleArn: role,
        VpcConfig,
        EnableNetworkIsolation: true,
      }),
    );
    const closed = await world.port.model(home, 'closed');
    if (closed === 'gone') throw new Error('not made');
    expect(closed.rest).toEqual({ VpcConfig: sorted, EnableNetworkIsolation: true });

    await world.port.makeModel(home, { ...world.model('next'), rest: closed.rest });
    expect(asked('CreateModel')?.input).toMatchObject({
      ModelName: 'next',
      VpcConfig: sorted,
      EnableNetworkIsolation: true,
    });
    expect(await world.port.model(home, 'next')).toMatchObject({ rest: closed.rest });
  });

  it('is part of what a model of that name must say', async () => {
    const closed = { ...world.model('next'), rest: { EnableNetworkIsolation: true } };
    await world.port.makeModel(home, closed);
    await world.port.makeModel(home, closed);
    await expect(world.port.makeModel(home, world.model('next'))).rejects.toThrow(
      'There is a model named next already, and it says something else.',
    );
  });
});

describe('how many instances there are', () => {
  beforeEach(async () => {
    await world.prepares('next');
    const wanted = { VariantName: 'AllTraffic', DesiredInstanceCount: 7 };
    const DesiredWeightsAndCapacities = [wanted];
    await console.send(
      new UpdateEndpointWeightsAndCapacitiesCommand({
        EndpointName: 'credit-risk-prod',
        DesiredWeightsAndCapacities,
      }),
    );
    await world.passes(10);
  });

  it.each([
    [true, 7],
    [false, 2],
  ])('stays as autoscaling set it, or is the configuration’s: %s', async (keepCapacity, count) => {
    const change = { config: 'next', keepCapacity, rollout: allAtOnce };
    await world.port.update(home, 'credit-risk-prod', change);
    expect(asked('UpdateEndpoint')?.input).toMatchObject({ RetainAllVariantProperties: true });
    await world.passes(30);
    const command = new DescribeEndpointCommand({ EndpointName: 'credit-risk-prod' });
    expect(await console.send(command)).toMatchObject({
      EndpointConfigName: 'next',
      ProductionVariants: [{ DesiredInstanceCount: count }],
    });
  });
});
