import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  DeleteEndpointCommand,
  DescribeEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import { canary } from './canary.ts';
import { deploying } from './deploying.ts';
import { heard } from './heard.ts';
import { startServed } from './start-served.ts';
import type { ServedWorld } from './start-served.ts';
import { variant } from './variant.ts';

let world: ServedWorld;
let endpoint: string;
let steps: ReturnType<typeof deploying>;
beforeEach(async () => {
  world = await startServed();
  ({ endpoint } = world.served());
  steps = deploying(world);
  await steps.config('v2');
});
afterEach(() => world.stop());

/** How far the deployment is, after this much more time: phase, weights of both fleets, instances. */
async function after(ms: number) {
  world.clock.advance(ms);
  const found = await steps.now();
  const [old] = found.ProductionVariants ?? [];
  const [next] = found.PendingDeploymentSummary?.ProductionVariants ?? [];
  return [
    next?.VariantStatus?.[0]?.Status ?? found.EndpointStatus,
    [old?.CurrentWeight, next?.CurrentWeight],
    [old?.CurrentInstanceCount, next?.CurrentInstanceCount],
  ];
}

describe('a deployment', () => {
  it('brings all traffic over at once where no policy is given', async () => {
    const before = await steps.now();
    await steps.updates('v2');
    const during = await steps.now();
    expect(during).toMatchObject({
      EndpointStatus: 'Updating',
      EndpointConfigName: before.EndpointConfigName,
      PendingDeploymentSummary: { EndpointConfigName: 'v2', StartTime: world.clock.now() },
    });
    expect(during).not.toHaveProperty('LastDeploymentConfig');
    expect(await after(0)).toEqual(['Creating', [100, 0], [2, 0]]);
    expect(await after(4_000)).toEqual(['ActivatingTraffic', [0, 100], [2, 2]]);
    expect(await after(1_000)).toEqual(['Deleting', [0, 100], [2, 2]]);
    expect((await steps.now()).EndpointConfigName).toBe(before.EndpointConfigName);
    expect(await after(2_000)).toEqual(['InService', [1, undefined], [2, undefined]]);
    const done = await steps.now();
    expect(done).toMatchObject({ EndpointConfigName: 'v2', LastModifiedTime: world.clock.now() });
    expect(done).not.toHaveProperty('PendingDeploymentSummary');
    expect(done).not.toHaveProperty('FailureReason');
  });

  it('bakes a canary, then the rest', async () => {
    await steps.updates('v2', { DeploymentConfig: canary() });
    expect(await after(0)).toEqual(['Creating', [100, 0], [2, 0]]);
    expect(await after(4_000)).toEqual(['ActivatingTraffic', [90, 10], [2, 1]]);
    expect(await after(1_000)).toEqual(['Baking', [90, 10], [2, 1]]);
    const { PendingDeploymentSummary: pending } = await steps.now();
    expect(pending?.ProductionVariants?.[0]?.VariantStatus).toEqual([
      {
        Status: 'Baking',
        StatusMessage:
          'Baking for 600 seconds (WaitIntervalInSeconds) with traffic enabled on 10 percent of capacity.',
        StartTime: world.clock.now(),
      },
    ]);
    expect(await after(9_999)).toEqual(['Baking', [90, 10], [2, 1]]);
    expect(await after(1)).toEqual(['ActivatingTraffic', [0, 100], [2, 2]]);
    expect(await after(1_000)).toEqual(['Baking', [0, 100], [2, 2]]);
    expect(await after(5_000)).toEqual(['Deleting', [0, 100], [2, 2]]);
    expect(await after(2_000)).toEqual(['InService', [1, undefined], [2, undefined]]);
    expect((await steps.now()).LastDeploymentConfig).toEqual(canary());
  });

  it('shifts linearly, step by step', async () => {
    await steps.updates('v2', {
      DeploymentConfig: {
        BlueGreenUpdatePolicy: {
          TrafficRoutingConfiguration: {
            Type: 'LINEAR',
            WaitIntervalInSeconds: 60,
            LinearStepSize: { Type: 'CAPACITY_PERCENT', Value: 40 },
          },
        },
      },
    });
    expect((await after(5_000)).slice(0, 2)).toEqual(['Baking', [60, 40]]);
    expect((await after(2_000)).slice(0, 2)).toEqual(['Baking', [20, 80]]);
    expect((await after(1_000)).slice(0, 2)).toEqual(['ActivatingTraffic', [0, 100]]);
    expect((await after(3_000))[0]).toBe('InService');
  });

  it('rolls batch by batch', async () => {
    await steps.updates('v2', {
      DeploymentConfig: {
        RollingUpdatePolicy: {
          MaximumBatchSize: { Type: 'INSTANCE_COUNT', Value: 1 },
          WaitIntervalInSeconds: 60,
        },
      },
    });
    expect(await after(5_000)).toEqual(['Baking', [50, 50], [2, 1]]);
    expect(await after(1_000)).toEqual(['Deleting', [50, 50], [1, 1]]);
    expect(await after(2_000)).toEqual(['Creating', [50, 50], [1, 1]]);
    expect(await after(4_000)).toEqual(['ActivatingTraffic', [0, 100], [1, 2]]);
    expect((await after(4_000))[0]).toBe('InService');
  });

  it('is told phase by phase, with the old configuration until it is over', async () => {
    const changes = heard(world.aws, 'SageMaker Endpoint State Change');
    const phases = heard(world.aws, 'SageMaker Endpoint Deployment State Change');
    const { EndpointConfigName: old } = await steps.now();
    await steps.updates('v2', { DeploymentConfig: canary() });
    await after(60_000);
    expect(changes().map(({ detail }) => [detail['EndpointStatus'], detail['EndpointConfigName']])) //
      .toEqual([
        ['UPDATING', old],
        ['IN_SERVICE', 'v2'],
      ]);
    expect(phases().map(({ detail }) => statusIn(detail['PendingDeploymentSummary']))).toEqual([
      'Creating',
      'ActivatingTraffic',
      'Baking',
      'ActivatingTraffic',
      'Baking',
      'Deleting',
    ]);
    const [, , baking] = phases();
    expect(baking?.resources).toEqual([endpoint]);
    expect(baking?.detail).toMatchObject({
      EndpointConfigName: old,
      EndpointStatus: 'UPDATING',
      ProductionVariants: [{ VariantName: 'AllTraffic', CurrentWeight: 90 }],
      PendingDeploymentSummary: {
        EndpointConfigName: 'v2',
        StartTime: world.clock.now().getTime() - 60_000,
        ProductionVariants: [{ CurrentWeight: 10, VariantStatus: [{ Status: 'Baking' }] }],
      },
    });
  });

  it('may be lost on its way like any event, and takes no other time for that', async () => {
    world.aws.events.deliver('drop');
    const changes = heard(world.aws, 'SageMaker Endpoint State Change');
    await steps.updates('v2');
    expect((await after(7_000))[0]).toBe('InService');
    expect(changes()).toEqual([]);
  });
});

describe('an endpoint', () => {
  it('is created by the clock, and deleted', async () => {
    const EndpointName = 'fresh';
    const create = new CreateEndpointCommand({ EndpointName, EndpointConfigName: 'v2' });
    const describe = new DescribeEndpointCommand({ EndpointName });
    await world.sagemaker.send(create);
    await expect(world.sagemaker.send(create)).rejects.toThrow(
      'Cannot create already existing endpoint "arn:',
    );
    const found = await world.sagemaker.send(describe);
    expect(found).toMatchObject({
      EndpointStatus: 'Creating',
      PendingDeploymentSummary: { EndpointConfigName: 'v2' },
    });
    expect(found).not.toHaveProperty('ProductionVariants');
    const remove = new DeleteEndpointCommand({ EndpointName });
    await expect(world.sagemaker.send(remove)).rejects.toThrow('Cannot delete in-progress');
    world.clock.advance(4_000);
    expect(await world.sagemaker.send(describe)).toMatchObject({
      EndpointStatus: 'InService',
      ProductionVariants: [{ CurrentInstanceCount: 2 }],
    });
    await world.sagemaker.send(remove);
    expect(await world.sagemaker.send(describe)).toMatchObject({ EndpointStatus: 'Deleting' });
    world.clock.advance(2_000);
    await expect(world.sagemaker.send(describe)).rejects.toThrow('Could not find endpoint');
  });

  it('keeps capacity, weights and capture that were set since only where that is asked', async () => {
    world.aws.company.scales(endpoint, 5);
    world.clock.advance(4_000);
    await steps.updates('v2', {
      RetainAllVariantProperties: true,
      ExcludeRetainedVariantProperties: [{ VariantPropertyType: 'DataCaptureConfig' }],
    });
    expect((await after(7_000))[2]).toEqual([5, undefined]);
    expect(await steps.now()).not.toHaveProperty('DataCaptureConfig');
    await steps.config('v3');
    await steps.updates('v3');
    expect((await after(7_000))[2]).toEqual([2, undefined]);
  });

  it('retains what it was deployed with, or forgets it', async () => {
    await steps.updates('v2', { DeploymentConfig: canary() });
    await after(60_000);
    await steps.config('v3');
    await steps.updates('v3', { RetainDeploymentConfig: true });
    expect((await after(5_000))[0]).toBe('Baking');
    expect((await steps.now()).LastDeploymentConfig).toEqual(canary());
  });

  it('of Inf1 instances is deployed all at once, and nobody says so', async () => {
    const ProductionVariants = [
      { ...variant('AllTraffic', 'v2'), InstanceType: 'ml.inf1.xlarge' as const },
    ];
    await world.sagemaker.send(
      new CreateEndpointConfigCommand({ EndpointConfigName: 'inf1', ProductionVariants }),
    );
    await steps.updates('inf1', { DeploymentConfig: canary() });
    expect((await after(5_000))[0]).toBe('Deleting');
  });
});

function statusIn(summary: unknown): unknown {
  const [, status] = /"Status":"(\w+)"/u.exec(JSON.stringify(summary)) ?? [];
  return status;
}
