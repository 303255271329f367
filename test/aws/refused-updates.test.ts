import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateEndpointConfigCommand,
  UpdateEndpointWeightsAndCapacitiesCommand,
} from '@aws-sdk/client-sagemaker';
import type { DeploymentConfig } from '@aws-sdk/client-sagemaker';
import type { EndpointStatus } from '../../deploy/playground/aws/sagemaker/endpoints/endpoint-store.ts';
import { canary } from './canary.ts';
import { deploying } from './deploying.ts';
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

const refusal = (message: string) => ({
  name: 'ValidationException',
  message: expect.stringContaining(message),
});

const blueGreen = (routing: object, more: object = {}) => ({
  BlueGreenUpdatePolicy: {
    TrafficRoutingConfiguration: {
      Type: 'ALL_AT_ONCE' as const,
      WaitIntervalInSeconds: 0,
      ...routing,
    },
    ...more,
  },
});
const percent = (Value: number) => ({ Type: 'CAPACITY_PERCENT' as const, Value });
const rolling = (Value: number, WaitIntervalInSeconds = 0) => ({
  RollingUpdatePolicy: { MaximumBatchSize: percent(Value), WaitIntervalInSeconds },
});

describe('an update is refused', () => {
  it.each<[string, DeploymentConfig]>([
    ['a canary of more than half', blueGreen({ Type: 'CANARY', CanarySize: percent(51) })],
    ['a canary without a size', blueGreen({ Type: 'CANARY' })],
    [
      'a canary of all instances',
      {
        ...blueGreen({ Type: 'CANARY', CanarySize: { Type: 'INSTANCE_COUNT', Value: 2 } }),
      },
    ],
    ['a step of less than a tenth', blueGreen({ Type: 'LINEAR', LinearStepSize: percent(9) })],
    ['a step of more than half', blueGreen({ Type: 'LINEAR', LinearStepSize: percent(51) })],
    ['a step of something else', blueGreen({ LinearStepSize: percent(20) })],
    ['a batch of less than five percent', rolling(4)],
    ['a batch of more than half', rolling(51)],
    ['a wait of more than an hour', rolling(50, 3_601)],
    ['a wait of more than an hour at the end', blueGreen({}, { TerminationWaitInSeconds: 3_601 })],
    ['less than ten minutes', blueGreen({}, { MaximumExecutionTimeoutInSeconds: 599 })],
    ['more than eight hours', blueGreen({}, { MaximumExecutionTimeoutInSeconds: 28_801 })],
    ['two policies', { ...blueGreen({}), ...rolling(50) }],
    ['an alarm nobody knows', { AutoRollbackConfiguration: { Alarms: [{ AlarmName: 'no' }] } }],
  ])('that asks for %s', async (_, DeploymentConfig) => {
    await expect(steps.updates('v2', { DeploymentConfig })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    expect(await steps.now()).toMatchObject({ EndpointStatus: 'InService' });
    expect(await steps.now()).not.toHaveProperty('LastDeploymentConfig');
  });

  it('to a configuration that is not there, or is not there any more', async () => {
    await expect(steps.updates('v3')).rejects.toMatchObject(
      refusal('Could not find endpoint configuration "arn:aws:sagemaker:'),
    );
    const { EndpointConfigName: old = '' } = await steps.now();
    world.aws.company.deletesConfig(old);
    expect(await steps.now()).toMatchObject({ EndpointStatus: 'InService' });
    await steps.updates('v2');
    world.clock.advance(7_000);
    await expect(steps.updates(old)).rejects.toMatchObject(
      refusal('Could not find endpoint configuration'),
    );
  });

  it('while another one runs', async () => {
    await steps.updates('v2', { DeploymentConfig: canary() });
    await expect(steps.updates('v2')).rejects.toMatchObject(
      refusal(`Cannot update in-progress endpoint "${endpoint}".`),
    );
    expect(() => world.aws.company.scales(endpoint, 3)).toThrow('Cannot update in-progress');
  });

  it.each<[EndpointStatus, boolean]>([
    ['SystemUpdating', false],
    ['RollingBack', false],
    ['Failed', false],
    ['UpdateRollbackFailed', true],
    ['OutOfService', true],
  ])('in the status %s, or not: %j', async (status, taken) => {
    world.aws.company.endpointBecomes(endpoint, { status, reason: 'because' });
    expect(await steps.now()).toMatchObject({ EndpointStatus: status, FailureReason: 'because' });
    const update = steps.updates('v2').then(
      () => true,
      () => false,
    );
    expect(await update).toBe(taken);
  });

  it('with other variants, unless it is guarded by nothing', async () => {
    await world.sagemaker.send(
      new CreateEndpointConfigCommand({
        EndpointConfigName: 'two',
        ProductionVariants: [variant('a', 'v2'), variant('b', 'v2')],
      }),
    );
    await expect(steps.updates('two', { DeploymentConfig: canary() })).rejects.toMatchObject(
      refusal('variant names'),
    );
    await steps.updates('two');
    world.clock.advance(7_000);
    await expect(steps.updates('two', { DeploymentConfig: rolling(50) })).rejects.toMatchObject(
      refusal('one variant'),
    );
  });

  it('by AWS’s own limits, as a test wants it', async () => {
    world.aws.faults.next({ operation: 'UpdateEndpoint', error: 'ThrottlingException' });
    world.aws.faults.next({ operation: 'UpdateEndpoint', error: 'ResourceLimitExceeded' });
    await expect(steps.updates('v2')).rejects.toMatchObject({ name: 'ThrottlingException' });
    await expect(steps.updates('v2')).rejects.toMatchObject({ name: 'ResourceLimitExceeded' });
    await steps.updates('v2');
  });
});

const weigh = (wanted: readonly object[]) =>
  world.sagemaker.send(
    new UpdateEndpointWeightsAndCapacitiesCommand({
      EndpointName: 'credit-risk-prod',
      DesiredWeightsAndCapacities: wanted.map((each) => ({ VariantName: 'variant-1', ...each })),
    }),
  );

/** Weights and instances of each variant: what it has, and what it is to have. */
const variants = async () =>
  (await steps.now()).ProductionVariants?.map((each) => [
    each.CurrentWeight,
    each.DesiredWeight,
    each.CurrentInstanceCount,
    each.DesiredInstanceCount,
  ]);

describe('weights and capacities', () => {
  beforeEach(() => {
    const versions = ['credit-risk', 'credit-risk'].map((name) =>
      world.aws.company.registers(name),
    );
    world.aws.company.serves('credit-risk-prod', { versions });
  });

  it('change after a while, of several variants or one', async () => {
    world.aws.company.shiftsWeight(endpoint, { 'variant-1': 9, 'variant-2': 0 });
    expect(await steps.now()).toMatchObject({ EndpointStatus: 'Updating' });
    expect(await variants()).toEqual([
      [1, 9, 2, 2],
      [1, 0, 2, 2],
    ]);
    world.clock.advance(1_000);
    expect(await steps.now()).toMatchObject({ EndpointStatus: 'InService' });
    world.aws.company.scales(endpoint, 4, 'variant-2');
    world.clock.advance(1_000);
    expect(await variants()).toEqual([
      [9, 9, 2, 2],
      [0, 0, 2, 4],
    ]);
    world.clock.advance(3_000);
    expect((await variants())?.[1]).toEqual([0, 0, 4, 4]);
  });

  it('are refused for variants nobody knows, and for two capacities at a time', async () => {
    await expect(weigh([{ VariantName: 'no', DesiredWeight: 1 }])).rejects.toMatchObject(
      refusal('not present'),
    );
    await expect(
      weigh([{ DesiredInstanceCount: 1 }, { VariantName: 'variant-2', DesiredInstanceCount: 1 }]),
    ).rejects.toMatchObject(refusal('one variant'));
    await expect(weigh([{ DesiredWeight: -1 }])).rejects.toMatchObject(refusal('desiredWeight'));
  });
});
