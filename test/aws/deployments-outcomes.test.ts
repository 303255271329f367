import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Impossible, Later, OutcomeUnknown } from '../../src/index.ts';
import type { Rollout } from '../../src/index.ts';
import { allAtOnce, servingWorld, type ServingWorld } from './serving-world.ts';
import { home } from './signed-by.ts';

let world: ServingWorld;
beforeEach(async () => {
  world = await servingWorld();
  await world.prepares('next');
});
afterEach(() => world.ends());

const update = (rollout: Rollout = allAtOnce) =>
  world.port.update(home, 'credit-risk-prod', { config: 'next', keepCapacity: true, rollout });
const size = (Value: number) => ({ Type: 'CAPACITY_PERCENT', Value });
const asked = (operation: string) => world.aws.calls.filter((each) => each.operation === operation);

describe('making a model', () => {
  it('hands over the version and the role', async () => {
    expect(asked('CreateModel').at(-1)?.input).toMatchObject({
      ModelName: 'next',
      Containers: [{ ModelPackageName: world.second }],
    });
    expect(await world.port.model(home, 'next')).toMatchObject({ packages: [world.second] });
  });

  it('twice is once', async () => {
    await world.port.makeModel(home, world.model('next'));
    expect(asked('CreateModel')).toHaveLength(2);
  });

  it('is refused where one of its name is made from another version', async () => {
    const other = world.model('next', world.first);
    await expect(world.port.makeModel(home, other)).rejects.toMatchObject({
      message: 'There is a model named next already, and it says something else.',
      advice: expect.stringContaining('delete it'),
    });
  });

  it('is refused where SageMaker refuses it, with its words', async () => {
    const arn = world.aws.company.registers('credit-risk');
    await expect(world.port.makeModel(home, world.model('unapproved', arn))).rejects.toThrow(
      /ValidationException \(Cannot create model from ModelPackage/u,
    );
  });

  it('is tried later when the answer is lost, and is done then', async () => {
    world.aws.faults.next({ operation: 'CreateModel', lostAnswer: true });
    const model = world.model('lost');
    await expect(world.port.makeModel(home, model)).rejects.toThrow(Later);
    await world.port.makeModel(home, model);
    expect(await world.port.model(home, 'lost')).toMatchObject({ packages: [world.second] });
  });
});

describe('making a configuration', () => {
  it('twice is once, and another of its name is refused', async () => {
    const config = await world.port.config(home, 'next');
    if (config === 'gone') throw new Error('not made');
    await world.port.makeConfig(home, config);
    const [variant] = config.variants;
    const rest = { ...variant?.rest, InitialInstanceCount: 7 };
    const bigger = { ...config, variants: [{ name: 'AllTraffic', model: 'next', rest }] };
    await expect(world.port.makeConfig(home, bigger)).rejects.toMatchObject({
      message: expect.stringContaining('an endpoint configuration named next already'),
    });
    const { DataCaptureConfig: _, ...less } = config.rest;
    await world.port.makeConfig(home, { ...config, rest: less });
  });

  it('is tried later when it is throttled', async () => {
    world.aws.faults.next({ operation: 'CreateEndpointConfig', error: 'ThrottlingException' });
    await expect(world.prepares('later')).rejects.toThrow(Later);
    expect(asked('CreateEndpointConfig')).toHaveLength(2);
  });
});

describe('creating an endpoint', () => {
  it('begins, and is busy until it has ended', async () => {
    expect(await world.port.create(home, 'new', 'next')).toBe('begun');
    expect(await world.port.endpoint(home, 'new')).toMatchObject({ status: 'Creating' });
    expect(await world.port.create(home, 'new', 'next')).toBe('busy');
    await world.passes(10);
    expect(await world.port.endpoint(home, 'new')).toMatchObject({ status: 'InService' });
    await expect(world.port.create(home, 'new', 'next')).rejects.toThrow(Impossible);
  });

  it('is impossible with a configuration that is not there', async () => {
    await expect(world.port.create(home, 'new', 'nothing')).rejects.toThrow(Impossible);
    expect(await world.port.endpoint(home, 'new')).toBe('gone');
  });
});

describe('updating an endpoint', () => {
  const guarded = { ...allAtOnce, wait: 300, alarms: ['p99', 'errors'] };
  const rollback = { Alarms: [{ AlarmName: 'p99' }, { AlarmName: 'errors' }] };

  it.each<[Rollout, object]>([
    [
      allAtOnce,
      {
        BlueGreenUpdatePolicy: {
          TrafficRoutingConfiguration: { Type: 'ALL_AT_ONCE', WaitIntervalInSeconds: 0 },
          MaximumExecutionTimeoutInSeconds: 2_400,
        },
      },
    ],
    [
      { ...guarded, strategy: 'canary', step: 10, timeout: 30 },
      {
        BlueGreenUpdatePolicy: {
          TrafficRoutingConfiguration: {
            Type: 'CANARY',
            CanarySize: size(10),
            WaitIntervalInSeconds: 300,
          },
          MaximumExecutionTimeoutInSeconds: 600,
        },
        AutoRollbackConfiguration: rollback,
      },
    ],
    [
      { ...guarded, strategy: 'linear', step: 25, timeout: 90_000 },
      {
        BlueGreenUpdatePolicy: {
          TrafficRoutingConfiguration: {
            Type: 'LINEAR',
            LinearStepSize: size(25),
            WaitIntervalInSeconds: 300,
          },
          MaximumExecutionTimeoutInSeconds: 28_800,
        },
        AutoRollbackConfiguration: rollback,
      },
    ],
    [
      { ...guarded, strategy: 'rolling', step: 50 },
      {
        RollingUpdatePolicy: {
          MaximumBatchSize: size(50),
          WaitIntervalInSeconds: 300,
          MaximumExecutionTimeoutInSeconds: 2_400,
        },
        AutoRollbackConfiguration: rollback,
      },
    ],
  ])('says to SageMaker how: %j', async (rollout, DeploymentConfig) => {
    for (const name of rollout.alarms) {
      const metric = { namespace: 'x', name, dimensions: {} };
      world.aws.company.alarms(name, { metric, above: 1 });
    }
    expect(await update(rollout)).toBe('begun');
    expect(asked('UpdateEndpoint').at(-1)?.input).toEqual({
      EndpointName: 'credit-risk-prod',
      EndpointConfigName: 'next',
      RetainAllVariantProperties: true,
      RetainDeploymentConfig: false,
      DeploymentConfig,
    });
  });

  it('is busy while another update runs, and goes on after it', async () => {
    expect(await update()).toBe('begun');
    expect(await update()).toBe('busy');
    await world.passes(20);
    expect(await update()).toBe('begun');
  });

  it.each(['Creating', 'Updating', 'SystemUpdating', 'RollingBack', 'Deleting'] as const)(
    'is busy while the endpoint is %s',
    async (status) => {
      const arn = world.aws.company.serves('credit-risk-prod', { versions: [world.first] });
      world.aws.company.endpointBecomes(arn, { status });
      world.clock.advance(60_000);
      expect(await update()).toBe('busy');
    },
  );

  it('is busy where what kept it ended while it was asked', async () => {
    world.aws.faults.next({ operation: 'UpdateEndpoint', error: 'ValidationException' });
    expect(await update()).toBe('busy');
    world.clock.advance(60_000);
    world.aws.faults.next({ operation: 'UpdateEndpoint', error: 'ValidationException' });
    await expect(update()).rejects.toThrow(Impossible);
  });

  it.each(['ThrottlingException', 'ConflictException', 'ExpiredTokenException'])(
    'is busy where AWS says %s, and is not sent again by the SDK',
    async (error) => {
      world.aws.faults.next({ operation: 'UpdateEndpoint', error });
      expect(await update()).toBe('busy');
      expect(asked('UpdateEndpoint')).toHaveLength(1);
    },
  );

  it('has an unknown outcome when the answer is lost, though it has begun', async () => {
    world.aws.faults.next({ operation: 'UpdateEndpoint', lostAnswer: true });
    await expect(update()).rejects.toThrow(OutcomeUnknown);
    expect(await world.port.endpoint(home, 'credit-risk-prod')).toMatchObject({
      pending: { config: 'next' },
    });
    expect(asked('UpdateEndpoint')).toHaveLength(1);
  });

  it.each(['InternalFailure', 'ServiceUnavailable'])(
    'has an unknown outcome when AWS says %s',
    async (error) => {
      world.aws.faults.next({ operation: 'UpdateEndpoint', error });
      await expect(update()).rejects.toThrow(OutcomeUnknown);
    },
  );

  it('has an unknown outcome when nothing is answered within ten seconds', async () => {
    world.aws.faults.next({ operation: 'UpdateEndpoint', hang: true });
    const hanging = Promise.allSettled([update()]);
    await world.aws.called('UpdateEndpoint');
    world.clock.advance(10_000);
    expect(await hanging).toEqual([{ status: 'rejected', reason: expect.any(OutcomeUnknown) }]);
  });

  it.each([
    ['ResourceLimitExceeded', 'Ask AWS to raise the quota'],
    ['AccessDeniedException', "Allow Ringi's role sagemaker:UpdateEndpoint"],
  ])('is impossible where AWS says %s, with advice', async (error, advice) => {
    world.clock.advance(60_000);
    world.aws.faults.next({ operation: 'UpdateEndpoint', error });
    await expect(update()).rejects.toMatchObject({
      name: 'Impossible',
      advice: expect.stringContaining(advice),
    });
  });

  it('is impossible for an endpoint that failed, or is not there', async () => {
    const arn = world.aws.company.serves('credit-risk-prod', { versions: [world.first] });
    world.aws.company.endpointBecomes(arn, { status: 'Failed' });
    world.clock.advance(60_000);
    await expect(update()).rejects.toThrow(Impossible);
    const change = { config: 'next', keepCapacity: true, rollout: allAtOnce };
    await expect(world.port.update(home, 'nobody', change)).rejects.toThrow(Impossible);
  });
});
