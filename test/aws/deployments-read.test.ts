import {
  CreateEndpointConfigCommand,
  CreateInferenceComponentCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deployments } from '../../adapters/aws/deployments.ts';
import { binding } from '../../src/deployments/binding.ts';
import { OutcomeUnknown } from '../../src/index.ts';
import { richConfig } from './rich-config.ts';
import { allAtOnce, role, servingWorld, type ServingWorld } from './serving-world.ts';
import { home, signedBy } from './signed-by.ts';

let world: ServingWorld;
beforeEach(async () => {
  world = await servingWorld();
});
afterEach(() => world.ends());

describe('how a stage is served', () => {
  it('is the line of deployments: that means it, at the place it names or its group’s', () => {
    const line = binding.parse({
      by: 'endpoint',
      groups: ['credit-*'],
      stages: ['prod'],
      endpoint: '{group}-{stage}',
      executionRole: role,
    });
    const port = deployments(world.connections, { bindings: [line] });
    const group = { ...home, name: 'credit-risk' };
    expect(port.bindingOf(group, 'prod')).toMatchObject({ endpoint: 'credit-risk-prod', at: home });
    expect(port.bindingOf(group, 'dev')).toBeUndefined();
  });

  it('is told as it is now, also while another fleet takes over', async () => {
    const { port, prepares, passes } = world;
    const before = await port.endpoint(home, 'credit-risk-prod');
    expect(before).toMatchObject({
      name: 'credit-risk-prod',
      arn: `arn:aws:sagemaker:${home.region}:${home.account}:endpoint/credit-risk-prod`,
      status: 'InService',
      changedAt: expect.stringMatching(/^2026-11-20T08:00/u),
      config: expect.stringMatching(/^credit-risk-prod-/u),
      variants: [{ name: 'AllTraffic', weight: 1, instances: 2, desiredInstances: 2 }],
    });
    expect(before).not.toHaveProperty('pending');

    await prepares('next');
    const rollout = { ...allAtOnce, strategy: 'canary', step: 50, wait: 600 } as const;
    await port.update(home, 'credit-risk-prod', { config: 'next', keepCapacity: true, rollout });
    await passes(6);
    expect(await port.endpoint(home, 'credit-risk-prod')).toMatchObject({
      status: 'Updating',
      config: before !== 'gone' && before.config,
      pending: {
        config: 'next',
        startedAt: '2026-11-20T08:00:00.000Z',
        variants: [
          {
            name: 'AllTraffic',
            weight: 50,
            status: 'Baking',
            message: expect.stringContaining('50 percent'),
          },
        ],
      },
    });
    await passes(30);
    const after = await port.endpoint(home, 'credit-risk-prod');
    expect(after).toMatchObject({ status: 'InService', config: 'next' });
    expect(after).not.toHaveProperty('pending');
  });

  it('is asked anew each time', async () => {
    await world.port.endpoint(home, 'credit-risk-prod');
    await world.port.endpoint(home, 'credit-risk-prod');
    expect(world.aws.calls.filter((each) => each.operation === 'DescribeEndpoint')).toHaveLength(2);
  });

  it('is gone where there is no such endpoint, configuration, model or component', async () => {
    const { port } = world;
    expect(await port.endpoint(home, 'nobody')).toBe('gone');
    expect(await port.config(home, 'nobody')).toBe('gone');
    expect(await port.model(home, 'nobody')).toBe('gone');
    expect(await port.component(home, 'nobody')).toBe('gone');
  });

  it('says what a model is made from', async () => {
    const { port, first } = world;
    const { models } = await port.made(home, 'credit-risk');
    expect(await port.model(home, models[0] ?? '')).toEqual({
      name: models[0],
      packages: [first],
      images: [],
      rest: {},
    });
  });

  it('says why an endpoint failed', async () => {
    const { aws, port } = world;
    const arn = aws.company.serves('credit-risk-prod', { versions: [world.first] });
    aws.company.endpointBecomes(arn, { status: 'Failed', reason: 'no capacity' });
    expect(await port.endpoint(home, 'credit-risk-prod')).toMatchObject({
      status: 'Failed',
      reason: 'no capacity',
    });
  });
});

describe('a configuration', () => {
  it('is written again without losing anything but its tags', async () => {
    const { aws, port, prepares } = world;
    await prepares('next');
    const console = new SageMakerClient(signedBy(aws));
    await console.send(new CreateEndpointConfigCommand(richConfig('next')));
    const read = await port.config(home, 'rich');
    if (read === 'gone') throw new Error('not written');
    expect(read.variants.map(({ name, model }) => [name, model])).toEqual([
      ['AllTraffic', 'next'],
      ['serverless', 'next'],
    ]);

    await port.makeConfig(home, { ...read, name: 'again' });

    const again = await port.config(home, 'again');
    expect(again).toEqual({ ...read, name: 'again' });
    const created = aws.calls.filter(({ operation }) => operation === 'CreateEndpointConfig');
    const { Tags: _, ...wanted } = richConfig('next');
    expect(created.at(-1)?.input).toMatchObject({ ...wanted, EndpointConfigName: 'again' });
    expect(created.at(-1)?.input).not.toHaveProperty('Tags');
    console.destroy();
  });

  it('of an endpoint that components share has no model, and is written again without one', async () => {
    const { port } = world;
    const config = {
      name: 'shared',
      variants: [
        { name: 'all', model: '', rest: { InstanceType: 'ml.g5.xlarge', InitialInstanceCount: 1 } },
      ],
      rest: { ExecutionRoleArn: role },
    };
    await port.makeConfig(home, config);
    expect(await port.config(home, 'shared')).toMatchObject({ variants: [{ model: '' }] });
  });
});

describe('what Ringi made', () => {
  it('is listed by the beginning of its name, oldest first, over many pages', async () => {
    const { aws, clock, port, model } = world;
    const names = Array.from({ length: 103 }, (_, n) => `ringi-prod-${1_000 - n}`);
    for (const name of names) {
      await port.makeModel(home, model(name));
      clock.advance(1_000);
    }
    await port.makeModel(home, model('not-ringi-prod-1'));
    await world.prepares('ringi-prod');

    const { models, configs } = await port.made(home, 'ringi-prod');

    expect(models).toEqual([...names, 'ringi-prod']);
    expect(configs).toEqual(['ringi-prod']);
    expect(aws.calls.filter(({ operation }) => operation === 'ListModels')).toHaveLength(2);
    const long = await port.made(home, 'x'.repeat(80));
    expect(long).toEqual({ models: [], configs: [] });
  });

  it('may be deleted twice', async () => {
    const { port, prepares } = world;
    await prepares('next');
    for (const _ of [1, 2]) {
      await port.deleteConfig(home, 'next');
      await port.deleteModel(home, 'next');
    }
    expect(await port.made(home, 'next')).toEqual({ models: [], configs: [] });
  });
});

describe('an inference component', () => {
  it('comes to use another model, and keeps whatever else it says', async () => {
    const { aws, port, prepares, passes } = world;
    await prepares('next');
    const console = new SageMakerClient(signedBy(aws));
    const resources = { NumberOfCpuCoresRequired: 2, MinMemoryRequiredInMb: 1024 };
    const { models } = await port.made(home, 'credit-risk');
    await console.send(
      new CreateInferenceComponentCommand({
        InferenceComponentName: 'scores',
        EndpointName: 'credit-risk-prod',
        VariantName: 'AllTraffic',
        Specification: {
          ModelName: models[0],
          ComputeResourceRequirements: resources,
          StartupParameters: { ContainerStartupHealthCheckTimeoutInSeconds: 90 },
          DataCacheConfig: { EnableCaching: true },
        },
        RuntimeConfig: { CopyCount: 3 },
      }),
    );
    expect(await port.updateComponent(home, 'scores', 'next', { alarms: true })).toBe('busy');
    await passes(5);
    expect(await port.component(home, 'scores')).toEqual({
      status: 'InService',
      model: models[0],
      changedAt: expect.stringMatching(/^2026-11-20T08/u),
    });

    expect(await port.updateComponent(home, 'scores', 'next', { alarms: true })).toBe('begun');
    expect(aws.calls.at(-1)?.input).toEqual({
      InferenceComponentName: 'scores',
      Specification: {
        ModelName: 'next',
        ComputeResourceRequirements: resources,
        StartupParameters: { ContainerStartupHealthCheckTimeoutInSeconds: 90 },
        DataCacheConfig: { EnableCaching: true },
      },
      RuntimeConfig: { CopyCount: 3 },
    });
    expect(await port.component(home, 'scores')).toMatchObject({ status: 'Updating' });
    await passes(5);
    expect(await port.component(home, 'scores')).toMatchObject({ model: 'next' });
    aws.faults.next({ operation: 'UpdateInferenceComponent', lostAnswer: true });
    await expect(
      port.updateComponent(home, 'scores', models[0] ?? '', { alarms: true }),
    ).rejects.toThrow(OutcomeUnknown);
    console.destroy();
  });

  it('that is not there must be made by somebody', async () => {
    await expect(
      world.port.updateComponent(home, 'scores', 'next', { alarms: true }),
    ).rejects.toMatchObject({
      advice: expect.stringContaining('under deployments in ringi.yaml'),
    });
  });
});
