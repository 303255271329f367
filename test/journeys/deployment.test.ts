import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { registryOf } from './registry-of.ts';
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

describe('a stage that an endpoint serves', () => {
  it('uses a version once the endpoint serves it, and not before', async () => {
    const arn = world.aws.company.registers('r1-served');
    const card = await cardAtHand(world, 'r1-served v2', '0 of 2 approvals');
    await card.inTeams('29:kenji', 'Approve for dev');
    const clicked = Date.now();
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('going to dev');
    expect(await (await registryOf(world, arn)).pointer('dev')).toBeUndefined();
    await card.says('in dev, ready for test');
    expect(await (await registryOf(world, arn)).pointer('dev')).toMatchObject({ version: 2 });
    const calls = world.aws.calls.filter(({ operation }) => operation === 'UpdateEndpoint');
    expect(calls).toHaveLength(1);
    const share = (calls[0]?.at.getTime() ?? Number.NaN) - clicked;
    process.stdout.write(`click to UpdateEndpoint: ${share} ms\n`);
    // Filling in the form is part of it; whatever else is slow is not Ringi.
    expect(share).toBeLessThan(10_000);
  });
});
