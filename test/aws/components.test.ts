import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CreateInferenceComponentCommand,
  DescribeInferenceComponentCommand,
  UpdateInferenceComponentCommand,
} from '@aws-sdk/client-sagemaker';
import { deploying } from './deploying.ts';
import { heard } from './heard.ts';
import { home } from './signed-by.ts';
import { startServed } from './start-served.ts';
import type { ServedWorld } from './start-served.ts';

let world: ServedWorld;
beforeEach(async () => {
  world = await startServed();
  world.served();
  await deploying(world).config('v1');
  await deploying(world).config('v2');
});
afterEach(() => world.stop());

const InferenceComponentName = 'credit-risk-component';

const create = (more: object = {}) =>
  world.sagemaker.send(
    new CreateInferenceComponentCommand({
      InferenceComponentName,
      EndpointName: 'credit-risk-prod',
      VariantName: 'AllTraffic',
      Specification: { ModelName: 'v1' },
      RuntimeConfig: { CopyCount: 1 },
      ...more,
    }),
  );
const update = (ModelName: string) =>
  world.sagemaker.send(
    new UpdateInferenceComponentCommand({ InferenceComponentName, Specification: { ModelName } }),
  );

/** Status, model and reason after this much more time. */
async function after(ms: number) {
  world.clock.advance(ms);
  const found = await world.sagemaker.send(
    new DescribeInferenceComponentCommand({ InferenceComponentName }),
  );
  const { InferenceComponentStatus, Specification, FailureReason } = found;
  return [InferenceComponentStatus, Specification?.ModelName, FailureReason];
}

describe('an inference component', () => {
  it('is made, and comes to use another model, by the clock and without an event', async () => {
    const changes = heard(world.aws, 'SageMaker Endpoint State Change');
    await create();
    expect(await after(0)).toEqual(['Creating', 'v1', undefined]);
    await expect(update('v2')).rejects.toThrow('Cannot update in-progress inference component');
    expect(await after(4_000)).toEqual(['InService', 'v1', undefined]);
    await update('v2');
    expect(await after(0)).toEqual(['Updating', 'v1', undefined]);
    expect(await after(4_000)).toEqual(['InService', 'v2', undefined]);
    expect(changes()).toEqual([]);
  });

  it('fails where its image cannot be read, keeps what it had, and can be updated again', async () => {
    await create();
    await after(4_000);
    const image = `${home.account}.dkr.ecr.${home.region}.amazonaws.com/credit-risk-xgboost`;
    world.aws.company.removesImage(image);
    await update('v2');
    expect(await after(4_000)).toEqual(['Failed', 'v1', expect.stringContaining('not be found')]);
    await update('v2');
    expect((await after(0))[0]).toBe('Updating');
  });

  it('is refused without its endpoint, variant or model, and a second time', async () => {
    await create();
    await expect(create()).rejects.toThrow('Cannot create already existing inference component');
    const InferenceComponentName = 'another';
    for (const more of [
      { EndpointName: 'nobody' },
      { VariantName: 'nobody' },
      { Specification: { ModelName: 'nobody' } },
    ]) {
      await expect(create({ InferenceComponentName, ...more })).rejects.toMatchObject({
        name: 'ValidationException',
        message: expect.stringContaining('Could not find'),
      });
    }
  });
});
