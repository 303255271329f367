import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionsOf } from '../../deploy/playground/teams/find-action.ts';
import { endpointAt } from '../weather/endpoint-at.ts';
import { decided } from './decided.ts';
import { startServedWorld } from './start-served-world.ts';
import type { World } from './start-world.ts';

const group = 'r1-slow';
/** It is looked at every minute, and a minute is skipped that belongs to what served before. */
const patience = 150_000;

let world: World;
beforeAll(async () => {
  world = await startServedWorld({ served: [group], yaml: 'incidents: { groupWait: 1s }\n' });
});
afterAll(() => world.stop());

/** Waits until both chats say all of this on one card; answers the card in Teams. */
async function seen(...texts: string[]) {
  const room = { channel: 'Room 1', within: patience };
  const [, inTeams] = await Promise.all([
    world.slack.as('U0REN').sees('room-1', texts, patience),
    world.teams.as('29:ren').sees(texts, room),
  ]);
  return inTeams;
}

describe('a version that breaks after it came to serve', () => {
  it('has a card in both chats, and is gone back from on it', async () => {
    const good = await decided(world, group, 2);
    await good.card.says('in dev, ready for test');
    const broken = await decided(world, group, 3);
    await broken.card.says('in dev, ready for test');
    world.aws.company.breaks(broken.arn);
    const title = `${group}: service level breached in dev`;
    const card = await seen(title, 'p99 latency', 'above the limit', 'v3 has served dev since');
    const button = actionsOf(card.card ?? {}).find(({ title: name }) => name === 'Roll back now…');
    expect(button).toBeDefined();
    const { conversation: channel, id: messageId } = card;
    await world.teams.as('29:kenji').clicks('Roll back now…', {
      channel,
      messageId,
      inputs: { reason: 'Callers see timeouts since noon.' },
    });
    await seen(`${group}: dev rolled back to v2`, 'v3 missed its limits from');
    const { body } = await world.recorded(
      ({ kind, body: { status, labels } }) =>
        kind === 'incident' &&
        status === 'resolved' &&
        JSON.stringify(labels).includes('ServiceLevelBreached'),
    );
    expect(body).toMatchObject({
      severity: 'warning',
      labels: { group, stage: 'dev', endpoint: `${group}-dev` },
    });
    expect(await endpointAt(world, `${group}-dev`).serves()).toMatch(
      new RegExp(`^InService ${group}-dev-v2-`, 'u'),
    );
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  }, 400_000);
});
