import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registryOf } from '../journeys/registry-of.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { cardAtHand } from './card-at-hand.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rooms: 1 });
});
afterAll(() => world.stop());

const group = 'r1-back';

/** Registers the next version and approves it for dev; answers when its vote is the last. */
async function voted(version: number) {
  const arn = world.aws.company.registers(group);
  const card = await cardAtHand(world, `${group} v${version}`, '0 of 2 approvals');
  await card.inTeams('29:kenji', 'Approve for dev');
  await card.says('1 of 2 approvals');
  await card.inTeams('29:yuki', 'Approve for dev');
  return { arn, card, account: accountOf(world, arn) };
}

describe('a rollback is clicked while a promotion runs, and Slack is away', () => {
  it('takes its place: the stage is back at once, and both chats say so in the end', async () => {
    const first = await voted(1);
    await first.card.says('in dev, ready for test');
    const second = await voted(2);
    await second.card.says('in dev, ready for test');

    // The third is on its way: all is written but the pointer, which AWS does not take.
    const busy = { operation: 'PutParameter', error: 'InternalServerError', times: 100 };
    world.aws.faults.next(busy);
    const third = await voted(3);
    await third.card.says('going to dev');
    await world.until(async () => (third.account.pointerWrites().length > 0 ? true : undefined));
    const channel = second.card.slack.channel;
    world.slack.faults.next({ method: '*', channel, times: 3, with: { kind: 'connectionLost' } });
    const back = 'Wrong scores for new customers.';
    expect(await second.card.inTeams('29:kenji', 'Roll back dev…', back)).toMatchObject({
      kind: 'card',
    });
    await third.account.executed('seized');
    world.aws.faults.clear();

    await second.card.says('dev rolled back to v1', back);
    await third.card.says('a rollback took its place');
    await world.quiet();
    const { pointer } = await registryOf(world, first.arn);
    expect(await pointer('dev')).toMatchObject({ version: 1, previousVersion: 2 });
    for (const { arn, stages } of [
      { arn: second.arn, stages: 'RolledBack' },
      { arn: third.arn, stages: undefined },
    ]) {
      expect((await registryOf(world, arn)).metadata['dev']).toBe(stages);
      expect(await accountOf(world, arn).outside()).toEqual([]);
    }
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
