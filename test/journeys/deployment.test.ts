import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointAt } from '../weather/endpoint-at.ts';
import { halfVoted } from '../weather/voted.ts';
import { registryOf } from './registry-of.ts';
import { startServedWorld } from './start-served-world.ts';
import type { World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startServedWorld({ served: ['r1-served'] });
});
afterAll(() => world.stop());

describe('a stage that an endpoint serves', () => {
  it('uses a version once the endpoint serves it, and not before', async () => {
    const { arn, card } = await halfVoted(world, 'r1-served', 2);
    const clicked = Date.now();
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('going to dev');
    expect(await (await registryOf(world, arn)).pointer('dev')).toBeUndefined();
    await card.says('in dev, ready for test');
    expect(await (await registryOf(world, arn)).pointer('dev')).toMatchObject({ version: 2 });
    const calls = endpointAt(world, 'r1-served-dev').updates();
    expect(calls).toHaveLength(1);
    const share = (calls[0]?.at.getTime() ?? Number.NaN) - clicked;
    process.stdout.write(`click to UpdateEndpoint: ${share} ms\n`);
    // Filling in the form is part of it; whatever else is slow is not Ringi.
    expect(share).toBeLessThan(10_000);
  });
});
