import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { endpointAt } from '../weather/endpoint-at.ts';
import { servedYaml } from '../weather/served-yaml.ts';
import { decided } from './decided.ts';
import { registryOf } from './registry-of.ts';
import { startServedWorld } from './start-served-world.ts';
import type { World } from './start-world.ts';

// Without an endpoint to look at, ringi.yaml says what the first is made of.
const deployments = `${servedYaml}    instanceType: ml.m5.large
    instances: 2
`;

let world: World;
beforeAll(async () => {
  world = await startServedWorld({ deployments });
});
afterAll(() => world.stop());

const pointer = async (arn: string) => (await registryOf(world, arn)).pointer('dev');
const creations = (group: string) =>
  world.aws.calls.filter(
    ({ operation, input }) =>
      operation === 'CreateEndpoint' && JSON.stringify(input).includes(`${group}-dev`),
  );

describe('a stage that nothing serves yet', () => {
  const group = 'r1-new';

  it('has its endpoint created, and uses the version once it serves', async () => {
    const { arn, card } = await decided(world, group, 1);
    await card.says('going to dev');
    expect(await pointer(arn)).toBeUndefined();
    await card.says('in dev, ready for test');
    await cardAtHand(world, `${group} v1`, 'serves dev');
    expect(creations(group)).toHaveLength(1);
    const endpoint = endpointAt(world, `${group}-dev`);
    expect(await endpoint.serves()).toMatch(new RegExp(`^InService ${group}-dev-v1-`, 'u'));
    expect(await endpoint.instances()).toEqual([2, 2]);
    expect(await pointer(arn)).toMatchObject({ version: 1 });
  });

  it('is gone back to by the next version’s rollback, with what served it', async () => {
    const endpoint = endpointAt(world, `${group}-dev`);
    const before = await endpoint.serves();
    const second = await decided(world, group, 2);
    await second.card.says('in dev, ready for test');
    expect(endpoint.updates()).toHaveLength(1);
    const served = await cardAtHand(world, `${group} v2`, 'serves dev');
    await served.inTeams('29:kenji', 'Roll back now…', 'Wrong scores for new customers.');
    await second.card.says('dev rolled back to v1');
    expect(await endpoint.serves()).toBe(before);
    expect(await pointer(second.arn)).toMatchObject({ version: 1, rolledBackFrom: 2 });
    expect(creations(group)).toHaveLength(1);
  });
});

describe('an endpoint that cannot be created', () => {
  const group = 'r2-broken';

  it('is told with what AWS said, and the stage says nothing of it', async () => {
    const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:endpoint/r2-broken-dev';
    const reason = 'The primary container did not pass the ping health check.';
    world.aws.company.nextDeploymentFails(arn, { reason });
    const first = await decided(world, group, 1);
    await first.card.says('decided for dev, not done', 'did not come into service');
    await first.card.says(`the endpoint ${group}-dev has failed`, 'Delete it');
    await cardAtHand(world, `${group} v1`, 'not deployed to dev', reason);
    expect(await pointer(first.arn)).toBeUndefined();
    expect((await registryOf(world, first.arn)).metadata['dev']).not.toBe('Approved');
  });

  it('is created anew once what failed is deleted', async () => {
    await endpointAt(world, `${group}-dev`).isDeleted();
    const { arn, card } = await decided(world, group, 2);
    await card.says('in dev, ready for test');
    expect(await pointer(arn)).toMatchObject({ version: 2 });
    expect(creations(group)).toHaveLength(2);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
