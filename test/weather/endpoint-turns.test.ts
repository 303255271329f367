import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServedWorld } from '../journeys/start-served-world.ts';
import type { World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { cardAtHand } from './card-at-hand.ts';
import { endOf } from './end-of.ts';
import { endpointAt } from './endpoint-at.ts';
import { halfVoted, voted } from './voted.ts';

const groups = ['r1-busy', 'r2-changed', 'r3-back', 'r4-both', 'r5-scaled', 'r6-unheard'];
const back = 'Wrong scores for new customers.';

let world: World;
beforeAll(async () => {
  const watched = { 'r3-back': 10, 'r4-both': 5 };
  world = await startServedWorld({ rooms: groups.length, served: groups, watched });
});
afterAll(() => world.stop());

/** Resolves when Ringi has asked for so many updates of an endpoint. */
async function updated({ updates }: ReturnType<typeof endpointAt>, times: number): Promise<void> {
  await world.until(async () => (updates().length >= times ? true : undefined));
}

// Each in a room of its own, so all at once; what concerns everybody comes after them.
describe('somebody else updates the endpoint', () => {
  it.concurrent('to what it serves already: Ringi waits, says so, and goes on', async () => {
    const endpoint = endpointAt(world, 'r1-busy-dev');
    const { arn, card, decides } = await halfVoted(world, 'r1-busy', 2);
    await endpoint.redeploys(10);
    await decides();
    await cardAtHand(world, 'r1-busy v2', 'deploying to dev', 'Waits for the running update');
    expect(endpoint.updates()).toEqual([]);
    await card.says('in dev, ready for test');
    expect(endpoint.updates()).toHaveLength(1);
    expect(await endOf(world, arn)).toMatchObject({ version: 2 });
  });

  it.concurrent('to something else: the decision ends, and nothing is undone', async () => {
    const group = 'r2-changed';
    const endpoint = endpointAt(world, `${group}-dev`);
    const { arn, card, decides } = await halfVoted(world, group, 2);
    await endpoint.redeploys(5);
    await decides();
    await cardAtHand(world, `${group} v2`, 'Waits for the running update');
    const other = world.aws.company.registers(group, { approval: 'Approved' });
    world.aws.company.serves(`${group}-dev`, { versions: [other] });
    const served = await endpoint.serves();
    await card.says('decided for dev, not done', 'somebody else changed the endpoint');
    expect(await endpoint.serves()).toBe(served);
    expect(endpoint.updates()).toEqual([]);
    expect((await endOf(world, arn)).version).toBeUndefined();
  });
});

describe('two want to change one stage', () => {
  it.concurrent('a rollback of a promotion that runs waits for it, then goes back', async () => {
    const group = 'r3-back';
    const endpoint = endpointAt(world, `${group}-dev`);
    const second = await voted(world, group, 2);
    await second.card.says('in dev, ready for test');
    const served = await endpoint.serves();
    const third = await voted(world, group, 3);
    await updated(endpoint, 2);
    const running = await cardAtHand(world, `${group} v3`, 'deploying to dev', 'Roll back now…');
    await running.inTeams('29:kenji', 'Roll back now…', back);
    await third.account.executed('seized');
    await cardAtHand(world, `${group} v2`, 'going back to dev', 'Waits for the running update');
    expect(endpoint.updates()).toHaveLength(2);
    await third.card.says('a rollback took its place');
    await cardAtHand(
      world,
      `${group} v3`,
      'dev rolled back to v2',
      'Rolled back to v2 by Kenji Mori',
    );
    await cardAtHand(world, `${group} v2`, 'serves dev again');

    expect(await endpoint.serves()).toBe(served);
    expect(endpoint.updates()).toHaveLength(3);
    expect(await endOf(world, second.arn)).toMatchObject({ dev: 'Approved', version: 2 });
    expect((await endOf(world, third.arn)).dev).not.toBe('Approved');
    for (const { account } of [second, third]) expect(await account.outside()).toEqual([]);
  });

  it.concurrent('two promotions: one waits for the other, says so, and follows', async () => {
    const group = 'r4-both';
    const endpoint = endpointAt(world, `${group}-dev`);
    world.aws.company.nextDeploymentFails(endpoint.arn, { phase: 'Baking' });
    const [second, third] = await both(group, 2);
    await second.card.says('decided for dev, not done', 'AWS rolled it back');
    await third.card.says('in dev, ready for test');
    expect(endpoint.configs()).toEqual([
      expect.stringMatching(/^r4-both-dev-v2-/u),
      expect.stringMatching(/^r4-both-dev-v3-/u),
    ]);
    expect(await endOf(world, third.arn)).toMatchObject({ dev: 'Approved', version: 3 });

    // What the next ones were compared with serves no more once the first of them does.
    const [fourth, fifth] = await both(group, 4);
    await fourth.card.says('in dev, ready for test');
    await fifth.card.says('decided for dev, not done', 'the evidence changed after the decision');
    expect(endpoint.updates()).toHaveLength(3);
    expect(await endOf(world, fourth.arn)).toMatchObject({ dev: 'Approved', version: 4 });
    expect(await endpoint.serves()).toMatch(/^InService r4-both-dev-v4-/u);
  });
});

/** Two versions are decided at once, this one first; the other one says that it waits. */
async function both(group: string, version: number) {
  const first = await halfVoted(world, group, version);
  const then = await halfVoted(world, group, version + 1);
  await first.decides();
  await then.decides();
  await then.card.says(`Waits for v${version}’s change to dev`);
  return [first, then] as const;
}

describe('what nobody told Ringi', () => {
  it.concurrent('instances that autoscaling added stay, forwards and back', async () => {
    const group = 'r5-scaled';
    const endpoint = endpointAt(world, `${group}-dev`);
    const scaled = async (instances: number) => {
      world.aws.company.scales(endpoint.arn, instances);
      await world.until(async () => {
        return (await endpoint.serves()).startsWith('InService') ? true : undefined;
      });
    };
    await scaled(5);
    const second = await voted(world, group, 2);
    await second.card.says('in dev, ready for test');
    expect(await endpoint.instances()).toEqual([5, 5]);
    const third = await voted(world, group, 3);
    await third.card.says('in dev, ready for test');
    await scaled(7);
    await third.card.inTeams('29:kenji', 'Roll back dev…', back);
    await third.card.says('dev rolled back to v2');
    expect(await endpoint.serves()).toMatch(/^InService r5-scaled-dev-v2-/u);
    expect(await endpoint.instances()).toEqual([7, 7]);
  });

  it('every event of it is lost: the end is the same', async () => {
    const group = 'r6-unheard';
    const endpoint = endpointAt(world, `${group}-dev`);
    const { arn, card, decides } = await halfVoted(world, group, 2);
    world.aws.events.deliver('drop');
    await decides();
    await card.says('in dev, ready for test');
    await cardAtHand(world, `${group} v2`, 'serves dev');
    expect(endpoint.updates()).toHaveLength(1);
    expect(await endOf(world, arn)).toEqual({ approval: 'Approved', dev: 'Approved', version: 2 });
    expect(await accountOf(world, arn).outside()).toEqual([]);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
