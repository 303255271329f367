import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  DescribeModelCommand,
  ListEndpointsCommand,
} from '@aws-sdk/client-sagemaker';
import type { SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import type { ManualClock } from './manual-clock.ts';
import { startServed } from './start-served.ts';
import type { ServedWorld } from './start-served.ts';

let aws: Aws;
let clock: ManualClock;
let sagemaker: SageMakerClient;
let world: ServedWorld;
beforeEach(async () => {
  world = await startServed();
  ({ aws, clock, sagemaker } = world);
});
afterEach(() => world.stop());

/** The version behind each variant of an endpoint. */
async function packages(EndpointName: string) {
  const { EndpointConfigName } = await sagemaker.send(
    new DescribeEndpointCommand({ EndpointName }),
  );
  const config = await sagemaker.send(new DescribeEndpointConfigCommand({ EndpointConfigName }));
  return Promise.all(
    (config.ProductionVariants ?? []).map(async ({ ModelName }) => {
      const model = await sagemaker.send(new DescribeModelCommand({ ModelName }));
      return (model.PrimaryContainer ?? model.Containers?.[0])?.ModelPackageName;
    }),
  );
}

describe('endpoints', () => {
  it('lead to the version they serve, by configuration and model', async () => {
    const { version, endpoint } = world.served();
    const found = await sagemaker.send(
      new DescribeEndpointCommand({ EndpointName: 'credit-risk-prod' }),
    );
    expect(found).toMatchObject({
      EndpointArn: endpoint,
      EndpointStatus: 'InService',
      ProductionVariants: [{ VariantName: 'AllTraffic', DesiredInstanceCount: 2 }],
      CreationTime: clock.now(),
    });
    const { EndpointConfigName } = found;
    const config = await sagemaker.send(new DescribeEndpointConfigCommand({ EndpointConfigName }));
    const ModelName = config.ProductionVariants?.[0]?.ModelName;
    const model = await sagemaker.send(new DescribeModelCommand({ ModelName }));
    expect(model.Containers?.map((each) => each.ModelPackageName)).toEqual([version]);
    expect(model.PrimaryContainer).toBeUndefined();
  });

  it('serve several versions, one in a primary container, or one nobody registered', async () => {
    const versions = [aws.company.registers('credit-risk'), aws.company.registers('credit-risk')];
    aws.company.serves('both', { versions });
    aws.company.serves('one', { versions: versions.slice(1), as: 'primary' });
    aws.company.serves('none', { versions: [] });
    expect(await packages('both')).toEqual(versions);
    expect(await packages('one')).toEqual(versions.slice(1));
    expect(await packages('none')).toEqual([undefined]);
  });

  it('are listed newest first, by status, page by page', async () => {
    for (const name of ['a-1', 'b-1', 'a-2']) {
      aws.company.serves(name, { versions: [] });
      clock.advance(1_000);
    }
    const names = async (input: object) =>
      (await sagemaker.send(new ListEndpointsCommand(input))).Endpoints?.map(
        (each) => each.EndpointName,
      );
    expect(await names({})).toEqual(['a-2', 'b-1', 'a-1']);
    expect(await names({ NameContains: 'a', SortBy: 'Name', SortOrder: 'Ascending' })).toEqual([
      'a-1',
      'a-2',
    ]);
    aws.company.endpointBecomes(aws.company.serves('b-1', { versions: [] }), {
      status: 'OutOfService',
    });
    expect(await names({ StatusEquals: 'OutOfService' })).toEqual(['b-1']);
    const { NextToken } = await sagemaker.send(new ListEndpointsCommand({ MaxResults: 2 }));
    expect(await names({ MaxResults: 2, NextToken })).toEqual(['a-1']);
  });

  it('are missed by the name the service gives them', async () => {
    await expect(
      sagemaker.send(new DescribeEndpointCommand({ EndpointName: 'nobody' })),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('Could not find endpoint "arn:aws:sagemaker:'),
    });
    await expect(
      sagemaker.send(new DescribeEndpointConfigCommand({ EndpointConfigName: 'nobody' })),
    ).rejects.toThrow('Could not find endpoint configuration');
    await expect(sagemaker.send(new DescribeModelCommand({ ModelName: 'nobody' }))).rejects.toThrow(
      'Could not find model',
    );
  });
});
