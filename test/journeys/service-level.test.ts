import { DescribeEndpointCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionsOf } from '../../deploy/playground/teams/find-action.ts';
import { signedBy } from '../aws/signed-by.ts';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { servedYaml } from '../weather/served-yaml.ts';
import { startWorld, type World } from './start-world.ts';

const group = 'r1-slow';
/** It is looked at every minute, and a minute is skipped that belongs to what served before. */
const patience = 150_000;

let world: World;
beforeAll(async () => {
  world = await startWorld({
    rooms: 1,
    yaml: `${servedYaml}incidents: { groupWait: 1s }\n`,
    before({ company }) {
      company.serves(`${group}-dev`, { versions: [company.registers(group)] });
    },
  });
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

/** Registers the next version, and approves it for dev. */
async function deploys(version: number): Promise<string> {
  const arn = world.aws.company.registers(group);
  const card = await cardAtHand(world, `${group} v${version}`, '0 of 2 approvals');
  await card.inTeams('29:kenji', 'Approve for dev');
  await card.inSlack('U0YUKI', 'Approve for dev');
  await card.says('in dev, ready for test');
  return arn;
}

describe('a version that breaks after it came to serve', () => {
  it('has a card in both chats, and is gone back from on it', async () => {
    await deploys(2);
    const broken = await deploys(3);
    world.aws.company.breaks(broken);
    const title = `${group}: service level breached in dev`;
    const card = await seen(title, 'p99 latency', 'above the limit', 'v3 serves dev since');
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
    expect(await served()).toMatch(new RegExp(`^InService ${group}-dev-v2-`, 'u'));
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  }, 400_000);
});

/** The configuration that the endpoint uses. */
async function served(): Promise<string> {
  const client = new SageMakerClient(signedBy(world.aws, 'arn:aws:iam::111122223333:user/auditor'));
  const command = new DescribeEndpointCommand({ EndpointName: `${group}-dev` });
  const { EndpointConfigName, EndpointStatus } = await client.send(command);
  client.destroy();
  return `${EndpointStatus} ${EndpointConfigName}`;
}
