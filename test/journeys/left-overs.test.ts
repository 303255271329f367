import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { startWorld, type World } from './start-world.ts';

const deployments = `deployments:
  - by: endpoint
    groups: ['r1-*']
    stages: [dev]
    endpoint: '{group}-{stage}'
    executionRole: arn:aws:iam::111122223333:role/Serving
`;

let world: World;
beforeAll(async () => {
  world = await startWorld({
    rooms: 1,
    yaml: deployments,
    before({ company }) {
      const first = company.registers('r1-served');
      company.serves('r1-served-dev', { versions: [first] });
    },
  });
});
afterAll(() => world.stop());

const calls = (operation: string) =>
  world.aws.calls.filter((call) => call.operation === operation).length;

async function approved(version: number): Promise<string> {
  const arn = world.aws.company.registers('r1-served');
  const card = await cardAtHand(world, `r1-served v${version}`, '0 of 2 approvals');
  await card.inTeams('29:kenji', 'Approve for dev');
  await card.inSlack('U0YUKI', 'Approve for dev');
  await card.says('in dev, ready for test');
  return arn;
}

describe('what an endpoint was served by before', () => {
  it('is kept as a way back', async () => {
    await approved(2);
    await approved(3);
    await world.slack.as('U0KENJI').types('/ringi leftovers r1-served', 'room-1');
    const card = await cardAtHand(world, 'r1-served', 'nothing left over', 'dev v2');
    expect(card.action('Retire v2 from dev…')).toBeDefined();
  });

  it('is left over once somebody retires that version', async () => {
    const card = await cardAtHand(world, 'r1-served', 'nothing left over');
    await card.inTeams('29:yuki', 'Retire v2 from dev…', 'Its features are gone.');
    await card.says('2 left-overs', '1 endpoint config and 1 model');
    expect([calls('DeleteEndpointConfig'), calls('DeleteModel')]).toEqual([0, 0]);
  });

  it('goes by a decision, and nothing that serves goes with it', async () => {
    const card = await cardAtHand(world, 'r1-served', '2 left-overs');
    await card.inSlack('U0KENJI', 'Delete left-overs…', 'Nothing serves them.');
    await card.says('nothing left over', 'What serves stays.');
    expect([calls('DeleteEndpointConfig'), calls('DeleteModel')]).toEqual([1, 1]);
    expect(calls('DeleteEndpoint')).toBe(0);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
