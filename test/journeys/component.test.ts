import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { componentAt } from './component-at.ts';
import { decided } from './decided.ts';
import { registryOf } from './registry-of.ts';
import { startServedWorld } from './start-served-world.ts';
import type { World } from './start-world.ts';

const group = 'r1-hosted';
const deployments = `deployments:
  - by: inferenceComponent
    groups: [${group}]
    stages: [dev]
    component: '{group}-{stage}'
    endpoint: shared
    executionRole: arn:aws:iam::111122223333:role/Serving
`;

let world: World;
let component: ReturnType<typeof componentAt>;
beforeAll(async () => {
  const first: string[] = [];
  world = await startServedWorld({
    deployments,
    before({ company }) {
      company.serves('shared', { versions: [] });
      first.push(company.registers(group, { approval: 'Approved' }));
    },
  });
  component = componentAt(world, `${group}-dev`);
  await component.hosts(first[0] ?? '', 'shared');
});
afterAll(() => world.stop());

const pointer = async (arn: string) => (await registryOf(world, arn)).pointer('dev');

describe('a stage that an inference component serves', () => {
  it('uses a version once the component serves it, and not before', async () => {
    const second = await decided(world, group, 2);
    await second.card.says('going to dev');
    expect(await pointer(second.arn)).toBeUndefined();
    await second.card.says('in dev, ready for test');
    expect(await component.serves()).toMatch(new RegExp(`^InService ${group}-v2-`, 'u'));
    expect(await pointer(second.arn)).toMatchObject({ version: 2 });
    expect(component.updates()).toHaveLength(1);
    await cardAtHand(world, `${group} v2`, 'serves dev');
  });

  it('goes back to the model that served before, and makes nothing for it', async () => {
    const before = await component.serves();
    const third = await decided(world, group, 3);
    await third.card.says('in dev, ready for test');
    const models = made();
    const served = await cardAtHand(world, `${group} v3`, 'serves dev');
    await served.inSlack('U0KENJI', 'Roll back now…', 'Wrong scores for new customers.');
    await third.card.says('dev rolled back to v2');
    await cardAtHand(world, `${group} v2`, 'serves dev again');
    expect(await component.serves()).toBe(before);
    expect(await pointer(third.arn)).toMatchObject({ version: 2, rolledBackFrom: 3 });
    expect(made()).toBe(models);
  });

  it('says why a version does not come to serve, and goes on using the one before', async () => {
    const before = await component.serves();
    const image = `111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/${group}-xgboost`;
    world.aws.company.removesImage(image);
    const fourth = await decided(world, group, 4);
    await fourth.card.says('decided for dev, not done');
    await cardAtHand(world, `${group} v4`, 'not deployed to dev', image, 'could not be found');
    expect(await pointer(fourth.arn)).toMatchObject({ version: 2 });
    expect(await component.serves()).toBe(before.replace('InService', 'Failed'));
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});

/** How many models were made so far. */
function made(): number {
  return world.aws.calls.filter(({ operation }) => operation === 'CreateModel').length;
}
