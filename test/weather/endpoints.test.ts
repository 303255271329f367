import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServedWorld } from '../journeys/start-served-world.ts';
import type { World } from '../journeys/start-world.ts';
import { cardAtHand } from './card-at-hand.ts';
import { endOf } from './end-of.ts';
import { endpointAt } from './endpoint-at.ts';
import { halfVoted, voted } from './voted.ts';

const groups = [
  'r1-silent',
  'r2-alarm',
  'r3-no-way-back',
  'r4-image',
  'r5-failed',
  'r6-mixed',
  'r7-deleted',
];

let world: World;
beforeAll(async () => {
  const watched = { 'r1-silent': 5, 'r2-alarm': 20 };
  world = await startServedWorld({ rooms: groups.length, served: groups, watched });
});
afterAll(() => world.stop());

/** The next version of a group is decided, and its endpoint is being updated. */
async function updating(group: string, version: number) {
  const endpoint = endpointAt(world, `${group}-dev`);
  const before = endpoint.updates().length;
  const job = await voted(world, group, version);
  await world.until(async () => (endpoint.updates().length > before ? true : undefined));
  return { ...job, endpoint };
}

// Each in a room of its own, so all at once.
describe('AWS takes an update back', () => {
  it.concurrent('and says nothing, or why: the card says so, and the pointer stays', async () => {
    const group = 'r1-silent';
    const endpoint = endpointAt(world, `${group}-dev`);
    const second = await voted(world, group, 2);
    await second.card.says('in dev, ready for test');
    const served = await endpoint.serves();

    world.aws.company.nextDeploymentFails(endpoint.arn, { phase: 'Baking' });
    const third = await voted(world, group, 3);
    await third.card.says('decided for dev, not done', 'AWS rolled it back');
    await cardAtHand(world, `${group} v3`, 'rolled back to v2', 'AWS gave no reason');
    const reason = 'ping health check failed';
    world.aws.company.nextDeploymentFails(endpoint.arn, { phase: 'Baking', reason });
    const fourth = await voted(world, group, 4);
    await fourth.card.says('decided for dev, not done', 'AWS rolled it back');
    await cardAtHand(world, `${group} v4`, 'rolled back to v2', reason);

    expect(await endpoint.serves()).toBe(served);
    expect(endpoint.updates()).toHaveLength(3);
    for (const { arn, account } of [third, fourth]) {
      expect(await endOf(world, arn)).toEqual({ approval: 'Approved', version: 2 });
      expect(await account.outside()).toEqual([]);
      const { body } = await account.executed('failed');
      expect(body['because']).toBe('rolledBackSilently');
    }
  });

  it.concurrent('for an alarm: the card names it, and what it saw', async () => {
    const endpoint = endpointAt(world, 'r2-alarm-dev');
    const served = await endpoint.serves();
    const { arn, card, account } = await voted(world, 'r2-alarm', 2);
    await cardAtHand(world, 'r2-alarm v2', 'deploying to dev', 'Canary is baking: ');
    // Whatever serves answers slowly, so that the alarm is loud for longer than a look takes.
    for (const version of [arn, arn.replace(/2$/u, '1')]) {
      world.aws.company.breaks(version, { errors: 0 });
    }
    await card.says('decided for dev, not done', 'an alarm rolled it back');
    await cardAtHand(world, 'r2-alarm v2', 'by alarm r2-alarm-dev-p99', 'The alarm saw ');
    await account.executed('failed');
    expect(await endpoint.serves()).toBe(served);
    expect(endpoint.updates()).toHaveLength(1);
    expect(await endOf(world, arn)).toEqual({ approval: 'Approved' });
  });
});

describe('something lacks before anything is begun', () => {
  it.concurrent('the way back: people are told before they decide, and after', async () => {
    const endpoint = endpointAt(world, 'r3-no-way-back-dev');
    const [, config = ''] = (await endpoint.serves()).split(' ');
    world.aws.company.deletesConfig(config);
    const lacks = [`what serves now, ${config}, was deleted`, 'Make it again first.'];
    const { arn, card, decides } = await halfVoted(world, 'r3-no-way-back', 2);
    await card.says('dev cannot serve this version yet', ...lacks);
    await decides();
    await card.says('decided for dev, not done', ...lacks);
    expect(endpoint.updates()).toEqual([]);
    expect(await endOf(world, arn)).toEqual({ approval: 'PendingManualApproval' });
  });

  it.concurrent('an image, removed between two votes: nothing is made', async () => {
    const group = 'r4-image';
    const endpoint = endpointAt(world, `${group}-dev`);
    const { arn, card, account, decides } = await halfVoted(world, group, 2);
    const image = `111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/${group}-xgboost`;
    world.aws.company.removesImage(image);
    await decides();
    await card.says('decided for dev, not done', `${group}-xgboost`, 'Push it, or let');
    const made = world.aws.calls.filter(
      ({ operation, input }) =>
        operation.startsWith('Create') && JSON.stringify(input).includes(group),
    );
    expect(made).toEqual([]);
    expect(account.writes()).toEqual([]);
    expect(endpoint.updates()).toEqual([]);
    expect(await endOf(world, arn)).toEqual({ approval: 'PendingManualApproval' });
  });
});

describe('an endpoint that something befalls while it is updated', () => {
  it.concurrent('fails: the card says so, in the words of AWS', async () => {
    const { arn, card, endpoint } = await updating('r5-failed', 2);
    const reason = 'The disk of the host is gone';
    world.aws.company.endpointBecomes(endpoint.arn, { status: 'Failed', reason });
    await card.says('decided for dev, not done', 'the endpoint did not come into service');
    await cardAtHand(world, 'r5-failed v2', 'not deployed to dev', 'Failed', reason);
    expect(endpoint.updates()).toHaveLength(1);
    expect(await endOf(world, arn)).toEqual({ approval: 'Approved' });
  });

  it.concurrent('cannot go back either: the next decision mends it', async () => {
    const { card, endpoint } = await updating('r6-mixed', 2);
    const reason = 'Not enough capacity to launch the old fleet';
    world.aws.company.endpointBecomes(endpoint.arn, { status: 'UpdateRollbackFailed', reason });
    await card.says('decided for dev, not done', 'the endpoint did not come into service');
    await cardAtHand(world, 'r6-mixed v2', 'not deployed to dev', 'UpdateRollbackFailed', reason);
    expect(endpoint.updates()).toHaveLength(1);
    const next = await voted(world, 'r6-mixed', 3);
    await next.card.says('in dev, ready for test');
    expect(await endpoint.serves()).toMatch(/^InService r6-mixed-dev-v3-/u);
    expect(endpoint.updates()).toHaveLength(2);
  });

  it.concurrent('is deleted: the card says so, and nothing makes another one', async () => {
    const { arn, card, endpoint } = await updating('r7-deleted', 2);
    world.aws.company.endpointBecomes(endpoint.arn, { status: 'InService' });
    await endpoint.isDeleted();
    await card.says('decided for dev, not done', 'the endpoint is no longer there');
    expect(world.aws.calls.filter(({ operation }) => operation === 'CreateEndpoint')).toEqual([]);
    expect(await endOf(world, arn)).toEqual({ approval: 'Approved' });
  });
});
