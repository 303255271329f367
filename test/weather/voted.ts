import type { World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { cardAtHand } from './card-at-hand.ts';

type Registration = Parameters<World['aws']['company']['registers']>[1];

/** One version, registered and with one vote of two for dev; `decides` casts the other. */
export async function halfVoted(
  world: World,
  group: string,
  version: number,
  registration?: Registration,
) {
  const arn = world.aws.company.registers(group, registration);
  const card = await cardAtHand(world, `${group} v${version}`, '0 of 2 approvals');
  await card.inTeams('29:kenji', 'Approve for dev');
  await card.says('1 of 2 approvals');
  const decides = () => card.inTeams('29:yuki', 'Approve for dev');
  return { arn, card, account: accountOf(world, arn), decides };
}

/** Registers the next version; answers when the vote that decides was taken. */
export async function voted(
  world: World,
  group: string,
  version: number,
  registration?: Registration,
) {
  const half = await halfVoted(world, group, version, registration);
  await half.decides();
  return half;
}
