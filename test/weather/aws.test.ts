import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LabelParameterVersionCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { signedBy } from '../aws/signed-by.ts';
import { registryOf } from '../journeys/registry-of.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { cardAtHand } from './card-at-hand.ts';
import { clicksNow } from './clicks-now.ts';
import { editLedger } from './edit-ledger.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rooms: 9 });
});
afterEach(() => world.aws.faults.clear());
afterAll(() => world.stop());

/** A version with one vote of two; the second one decides. */
async function halfApproved(group: string) {
  const arn = world.aws.company.registers(group);
  const card = await cardAtHand(world, `${group} v1`, 'approval for dev');
  await card.inTeams('29:kenji', 'Approve for dev');
  await card.says('1 of 2 approvals');
  return { arn, card, account: accountOf(world, arn) };
}

const approvals = (writes: readonly unknown[]) =>
  writes.filter((input) => JSON.stringify(input).includes('"ModelApprovalStatus"'));

describe('AWS refuses for now', () => {
  it('a conflict, expired keys: the write is made again, and nothing is said before', async () => {
    const { arn, card, account } = await halfApproved('r8-refused');
    for (const error of ['ConflictException', 'ExpiredTokenException']) {
      world.aws.faults.next({ operation: 'UpdateModelPackage', error });
    }
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('going to dev');
    await card.says('in dev, ready for test');
    expect(approvals(account.writes())).toHaveLength(3);
    expect(await registryOf(world, arn)).toMatchObject({ approval: 'Approved' });
  });

  it('the answer to a write is lost: it is looked up, not written again', async () => {
    const { card, account } = await halfApproved('r1-lost-answer');
    world.aws.faults.next({ operation: 'UpdateModelPackage', lostAnswer: true });
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('in dev, ready for test');
    expect(account.writes()).toHaveLength(3);
    expect(approvals(account.writes())).toHaveLength(1);
    expect(await account.outside()).toEqual([]);
  });

  it('the pointer cannot be written for a while: nothing says dev uses it before', async () => {
    const { arn, card, account } = await halfApproved('r2-pointer');
    // Three writes a second are allowed, of whoever writes.
    for (const error of ['InternalServerError', 'ThrottlingException', 'TooManyUpdates']) {
      world.aws.faults.next({ operation: 'PutParameter', error });
    }
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('going to dev');
    expect(await (await registryOf(world, arn)).pointer('dev')).toBeUndefined();
    await card.says('in dev, ready for test');
    expect(await (await registryOf(world, arn)).pointer('dev')).toMatchObject({ version: 1 });
    expect(account.writes()).toHaveLength(3);
    expect(account.pointerWrites()).toHaveLength(4);
  });
});

describe('AWS refuses for good', () => {
  it('the pointer may not be written: the card says not done, and what to do', async () => {
    const { arn, card, account } = await halfApproved('r3-denied');
    world.aws.faults.next({ operation: 'PutParameter', error: 'AccessDeniedException' });
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('decided for dev, not done', 'ssm:PutParameter');
    await account.executed('failed');
    expect(await (await registryOf(world, arn)).pointer('dev')).toBeUndefined();
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.inTeams('29:kenji', 'Approve for dev');
    await card.says('in dev, ready for test');
    expect(await (await registryOf(world, arn)).pointer('dev')).toMatchObject({ version: 1 });
  });
});

describe('a pointer has a hundred versions, and somebody’s label on the oldest', () => {
  it('the card says what to do, and once that is done it is written', async () => {
    const { arn, card } = await halfApproved('r9-labelled');
    const ssm = new SSMClient(signedBy(world.aws, 'arn:aws:iam::111122223333:user/leo'));
    const Name = '/ringi/models/r9-labelled/dev';
    for (let n = 1; n <= 100; n += 1) {
      await ssm.send(new PutParameterCommand({ Name, Value: `by hand ${n}`, Overwrite: true }));
    }
    const label = (ParameterVersion: number) =>
      ssm.send(new LabelParameterVersionCommand({ Name, ParameterVersion, Labels: ['stable'] }));
    await label(1);
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('decided for dev, not done', 'Take the label off');
    await label(100);
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.inTeams('29:kenji', 'Approve for dev');
    await card.says('in dev, ready for test');
    expect(await (await registryOf(world, arn)).pointer('dev')).toMatchObject({ version: 1 });
  });
});

describe('the world cannot be read', () => {
  it('a pointer cannot be read: the card is drawn when it can, and never without it', async () => {
    world.aws.faults.next({ operation: 'GetParameter', error: 'InternalServerError', times: 6 });
    world.aws.company.registers('r4-unread');
    await cardAtHand(world, 'r4-unread v1', '0 of 2 approvals');
    expect(world.slack.as('U0REN').messages('ml-platform')).toEqual([]);
  });

  it('at the moment of the click: the person is told so, and then it counts', async () => {
    const { card, account } = await halfApproved('r5-later');
    await world.quiet();
    world.aws.faults.next({
      operation: 'DescribeModelPackage',
      error: 'ThrottlingException',
      times: 3,
    });
    expect(await card.inTeams('29:yuki', 'Approve for dev')).toMatchObject({ kind: 'message' });
    expect(await account.executions()).toEqual([]);
    await world.restart({ ledger: editLedger(clicksNow) });
    await card.says('in dev, ready for test');
    expect(await account.clickedTimes(2)).toHaveLength(2);
  });

  it('and never could: after ten minutes the click is refused, and its person told', async () => {
    const { card, account } = await halfApproved('r6-too-late');
    await world.quiet();
    const error = 'ThrottlingException';
    world.aws.faults.next({ operation: 'DescribeModelPackage', error, times: 3 });
    await card.inSlack('U0YUKI', 'Approve for dev');
    await world.slack.as('U0YUKI').sees('room-6', ['still working on it']);
    await world.restart({ ledger: editLedger((ledger) => clicksNow(ledger, 11 * 60_000)) });
    await account.clicked({ outcome: 'refused', rule: 'tooLate' });
    await world.slack.as('U0YUKI').sees('room-6', ['ten minutes', 'Nothing has changed']);
    expect(await account.executions()).toEqual([]);
  });
});

describe('what is told to others', () => {
  it('EventBridge takes nothing for a while: no decision waits, and none is lost', async () => {
    world.aws.faults.next({ operation: 'PutEvents', error: 'InternalFailure', times: 2 });
    const { arn, card } = await halfApproved('r7-published');
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('in dev, ready for test');
    await world.quiet();
    const told = world.aws.events.put.filter(({ resources }) => resources.includes(arn));
    const decisions = told.filter((event) => event['detail-type'] === 'Ringi Decision');
    expect(decisions).toHaveLength(2);
  });
});
