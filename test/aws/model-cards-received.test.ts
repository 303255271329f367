import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateResourceShareCommand, RAMClient } from '@aws-sdk/client-ram';
import type { AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import { audit, cardPorts, cardRef, versionCardRef } from './card-ports.ts';
import type { CardPorts } from './card-ports.ts';
import { home, signedBy } from './signed-by.ts';

/** The card of another account, as it is read from home. */
const ref = cardRef('credit-risk', audit);
const stranger = '777788889999';
const arnOf = (account: string, name = 'credit-risk') =>
  `arn:aws:sagemaker:${home.region}:${account}:model-card/${name}`;

let world: CardPorts;
const rams: RAMClient[] = [];
beforeEach(() => begin());
async function begin(options: Omit<AwsOptions, 'clock'> = {}) {
  world = await cardPorts(options);
  for (const account of [audit.account, stranger]) {
    world.aws.company.writesCard('credit-risk', { account, content: {} });
    world.aws.company.writesCard('fraud-score', { account, content: {} });
  }
}
afterEach(async () => {
  for (const ram of rams.splice(0)) ram.destroy();
  await world.stop();
});

/** People of an account share its card with home, by a name of their own; answers the share's ARN. */
async function shares(account: string, ...names: readonly string[]): Promise<string> {
  const ram = new RAMClient(signedBy(world.aws, `arn:aws:iam::${account}:user/platform`));
  rams.push(ram);
  const resourceArns = names.map((name) => arnOf(account, name));
  const share = { name: 'cards of risk', resourceArns, principals: [home.account] };
  const { resourceShare } = await ram.send(new CreateResourceShareCommand(share));
  return resourceShare?.resourceShareArn ?? '';
}
const calls = (operation: string) => world.aws.calls.filter((each) => each.operation === operation);

describe('a card that another account shares with ours', () => {
  it('is not there, then waits, then is accepted with our rights, and can be read', async () => {
    expect(await world.cards.received(ref)).toEqual({ is: 'none' });
    const share = await shares(audit.account, 'credit-risk');
    expect(await world.cards.received(ref)).toEqual({ is: 'pending', share });
    await expect(world.cards.card(ref)).rejects.toMatchObject({ name: 'NotShared' });
    await world.cards.acceptShare(ref, home);
    expect(await world.cards.received(ref)).toEqual({ is: 'accepted', share });
    expect(await world.cards.card(ref)).toMatchObject({ status: 'Draft' });
    expect(calls('AcceptResourceShareInvitation').map(({ account }) => account)).toEqual([
      home.account,
    ]);
  });

  it('is accepted once, whatever is repeated', async () => {
    await shares(audit.account, 'credit-risk');
    await world.cards.acceptShare(ref, home);
    await world.cards.acceptShare(ref, home);
    expect(calls('AcceptResourceShareInvitation')).toHaveLength(1);
  });

  it('is found among the cards of a share that holds several', async () => {
    await shares(audit.account, 'fraud-score', 'credit-risk');
    await world.cards.acceptShare(ref, home);
    expect(await world.cards.received(ref)).toMatchObject({ is: 'accepted' });
  });

  it.each([
    ['a stranger’s, whatever it holds', stranger, 'credit-risk'],
    ['its own account’s, and of another card', audit.account, 'fraud-score'],
  ])('is not in an invitation that is %s: that one is left alone', async (_, account, name) => {
    await shares(account, name);
    expect(await world.cards.received(ref)).toEqual({ is: 'none' });
    await world.cards.acceptShare(ref, home);
    expect(calls('AcceptResourceShareInvitation')).toEqual([]);
  });

  it.each([
    ['refused', () => void world.aws.company.rejectsInvitations(home.account)],
    ['left to expire', () => world.clock.advance(12 * 3_600_000)],
  ])('is shared no more once the invitation was %s', async (_, happens) => {
    await shares(audit.account, 'credit-risk');
    happens();
    expect(await world.cards.received(ref)).toEqual({ is: 'none' });
  });

  it('waits no longer where somebody answers it while it is looked into', async () => {
    await shares(audit.account, 'credit-risk');
    const error = 'ResourceShareInvitationAlreadyRejectedException';
    world.aws.faults.next({ operation: 'ListPendingInvitationResources', error });
    expect(await world.cards.received(ref)).toEqual({ is: 'none' });
  });

  it('needs no answer within an organization', async () => {
    await world.stop();
    await begin({ organization: [home.account, audit.account] });
    await shares(audit.account, 'credit-risk');
    expect(await world.cards.received(ref)).toMatchObject({ is: 'accepted' });
  });

  it('need not be known to RAM', async () => {
    world.aws.faults.next({ operation: 'ListResources', error: 'UnknownResourceException' });
    expect(await world.cards.received(ref)).toEqual({ is: 'none' });
  });

  it('says what Ringi’s role must be allowed where RAM may not be asked', async () => {
    world.aws.faults.next({ operation: 'ListResources', error: 'AccessDeniedException' });
    await expect(world.cards.received(ref)).rejects.toMatchObject({
      name: 'Impossible',
      advice: expect.stringContaining("Allow Ringi's role ram:ListResources"),
    });
  });
});

it('is no question of a card of our own, or of a version’s', async () => {
  const version = world.aws.company.registers('credit-risk');
  for (const own of [cardRef(), cardRef('credit-risk', audit, audit), versionCardRef(version)]) {
    expect(await world.cards.received(own)).toEqual({ is: 'none' });
  }
  expect([...calls('ListResources'), ...calls('GetResourceShareInvitations')]).toEqual([]);
});
