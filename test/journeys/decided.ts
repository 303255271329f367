import { halfVoted } from '../weather/voted.ts';
import type { World } from './start-world.ts';

/** Registers the next version and decides it for dev, one vote in each chat. */
export async function decided(world: World, group: string, version: number) {
  const { arn, card } = await halfVoted(world, group, version);
  await card.inSlack('U0YUKI', 'Approve for dev');
  return { arn, card };
}
