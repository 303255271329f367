import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DeleteEndpointConfigCommand,
  DeleteModelCommand,
  DescribeEndpointConfigCommand,
  DescribeModelCommand,
  ListEndpointConfigsCommand,
  ListModelsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { CreateModelInput } from '@aws-sdk/client-sagemaker';
import { deploying } from './deploying.ts';
import { partner } from './connected.ts';
import { home, signedBy } from './signed-by.ts';
import { startServed } from './start-served.ts';
import type { ServedWorld } from './start-served.ts';
import { variant } from './variant.ts';

let world: ServedWorld;
let sagemaker: SageMakerClient;
beforeEach(async () => {
  world = await startServed();
  ({ sagemaker } = world);
});
afterEach(() => world.stop());

const ExecutionRoleArn = `arn:aws:iam::${home.account}:role/SageMakerEndpoints`;

function make(ModelPackageName: string, more: Partial<CreateModelInput> = {}) {
  const Containers = [{ ModelPackageName }];
  return new CreateModelCommand({ ModelName: 'v1', ExecutionRoleArn, Containers, ...more });
}

describe('a model', () => {
  it('is made once from an approved version, and described as it was made', async () => {
    const version = world.aws.company.registers('credit-risk', { approval: 'Approved' });
    const { ModelArn } = await sagemaker.send(make(version));
    expect(ModelArn).toBe(`arn:aws:sagemaker:${home.region}:${home.account}:model/v1`);
    expect(await sagemaker.send(new DescribeModelCommand({ ModelName: 'v1' }))).toMatchObject({
      ModelArn,
      ExecutionRoleArn,
      Containers: [{ ModelPackageName: version }],
      CreationTime: world.clock.now(),
    });
    await expect(sagemaker.send(make(version))).rejects.toMatchObject({
      name: 'ValidationException',
      message: `Cannot create already existing model "${ModelArn}".`,
    });
    await sagemaker.send(new DeleteModelCommand({ ModelName: 'v1' }));
    await expect(sagemaker.send(new DeleteModelCommand({ ModelName: 'v1' }))).rejects.toThrow(
      'Could not find model',
    );
  });

  it.each<[string, () => string]>([
    ['waits for approval', () => world.aws.company.registers('credit-risk')],
    [
      'was rejected since',
      () => {
        const arn = world.aws.company.registers('credit-risk', { approval: 'Approved' });
        world.aws.company.approvesInConsole(arn, 'Rejected', { user: 'ana' });
        return arn;
      },
    ],
    [
      'failed its validation',
      () => world.aws.company.registers('credit-risk', { status: 'Failed', approval: 'Approved' }),
    ],
    [
      'does not exist',
      () => `arn:aws:sagemaker:${home.region}:${home.account}:model-package/credit-risk/9`,
    ],
  ])('is refused of a version that %s', async (_, version) => {
    await expect(sagemaker.send(make(version()))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('may be made from a version of another account', async () => {
    const version = world.aws.company.registers('credit-risk', {
      approval: 'Approved',
      account: partner.account,
    });
    await sagemaker.send(make(version));
    expect(await sagemaker.send(new DescribeModelCommand({ ModelName: 'v1' }))).toMatchObject({
      ModelArn: expect.stringContaining(home.account),
    });
  });

  it.each([{ ModelName: 'under_score' }, { PrimaryContainer: { Image: 'x' } }])(
    'is refused as the service refuses it: %j',
    async (more) => {
      const version = world.aws.company.registers('credit-risk', { approval: 'Approved' });
      await expect(sagemaker.send(make(version, more))).rejects.toMatchObject({
        name: 'ValidationException',
      });
    },
  );
});

const full = {
  EndpointConfigName: 'credit-risk-7',
  ProductionVariants: [variant('AllTraffic', 'v1')],
  KmsKeyId: 'alias/ml',
  DataCaptureConfig: {
    EnableCapture: true,
    InitialSamplingPercentage: 25,
    DestinationS3Uri: 's3://capture/credit',
    CaptureOptions: [{ CaptureMode: 'Input' as const }],
  },
};

describe('an endpoint configuration', () => {
  beforeEach(() => deploying(world).config('v1'));

  it('is described as it was made, and made once', async () => {
    await sagemaker.send(new CreateEndpointConfigCommand({ ...full, Tags: [] }));
    const { EndpointConfigName } = full;
    const describe = new DescribeEndpointConfigCommand({ EndpointConfigName });
    const arn = `arn:aws:sagemaker:${home.region}:${home.account}:endpoint-config/credit-risk-7`;
    const { $metadata: _, ...found } = await sagemaker.send(describe);
    expect(found).toEqual({
      ...full,
      EndpointConfigArn: arn,
      CreationTime: world.clock.now(),
    });
    await expect(sagemaker.send(new CreateEndpointConfigCommand(full))).rejects.toMatchObject({
      name: 'ValidationException',
      message: `Cannot create already existing endpoint configuration "${arn}".`,
    });
    await sagemaker.send(new DeleteEndpointConfigCommand({ EndpointConfigName }));
    await expect(sagemaker.send(describe)).rejects.toThrow('Could not find endpoint configuration');
  });

  it.each([
    { ProductionVariants: [variant('AllTraffic', 'nobody')] },
    { ProductionVariants: [variant('a', 'v1'), variant('a', 'v1')] },
    { ProductionVariants: [{ VariantName: 'a', ModelName: 'v1' }] },
    { ProductionVariants: [{ ...variant('a', 'v1'), InitialInstanceCount: 0 }] },
    { EndpointConfigName: 'x'.repeat(64) },
  ])('is refused as the service refuses it: %j', async (more) => {
    const create = new CreateEndpointConfigCommand({ ...full, ...more });
    await expect(sagemaker.send(create)).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('models and configurations', () => {
  it('are listed newest first, by parts of their names, page by page', async () => {
    for (const name of ['ringi-a', 'ringi-b', 'other']) {
      await deploying(world).config(name);
      world.clock.advance(1_000);
    }
    const models = async (input: object) =>
      (await sagemaker.send(new ListModelsCommand(input))).Models?.map((each) => each.ModelName);
    const configs = async (input: object) =>
      (await sagemaker.send(new ListEndpointConfigsCommand(input))).EndpointConfigs?.map(
        (each) => each.EndpointConfigName,
      );
    for (const names of [models, configs]) {
      expect(await names({})).toEqual(['other', 'ringi-b', 'ringi-a']);
      expect(
        await names({ NameContains: 'ringi', SortBy: 'CreationTime', SortOrder: 'Ascending' }),
      ).toEqual(['ringi-a', 'ringi-b']);
      expect(await names({ SortBy: 'Name', SortOrder: 'Ascending', MaxResults: 1 })).toEqual([
        'other',
      ]);
    }
    const { NextToken } = await sagemaker.send(new ListModelsCommand({ MaxResults: 2 }));
    expect(await models({ MaxResults: 2, NextToken })).toEqual(['ringi-a']);
  });

  it('belong to one account', async () => {
    await deploying(world).config('v1');
    const arn = `arn:aws:iam::${partner.account}:user/ringi`;
    const stranger = new SageMakerClient(signedBy(world.aws, arn));
    expect((await stranger.send(new ListModelsCommand({}))).Models).toEqual([]);
    await expect(stranger.send(new DescribeModelCommand({ ModelName: 'v1' }))).rejects.toThrow(
      'Could not find model',
    );
    stranger.destroy();
  });
});
