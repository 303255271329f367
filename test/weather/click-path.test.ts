import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registryOf } from '../journeys/registry-of.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { editLedger } from './edit-ledger.ts';
import { forgetDigests } from './forget-digests.ts';
import { forgetLooks } from './forget-looks.ts';
import { cardAtHand, type CardAtHand } from './card-at-hand.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rooms: 12 });
});
afterAll(() => world.stop());

/** Registers the first version of a group and waits for its card. */
async function registered(group: string) {
  const arn = world.aws.company.registers(group);
  const card = await cardAtHand(world, `${group} v1`, 'approval for dev');
  return { arn, card, account: accountOf(world, arn) };
}

describe('two people click at one instant', () => {
  it('in two chats: both votes count, and the version is approved once', async () => {
    const { card, account } = await registered('r1-instant');
    await Promise.all([
      card.inSlack('U0KENJI', 'Approve for dev'),
      card.inTeams('29:yuki', 'Approve for dev'),
    ]);
    await account.executed('done');
    const clicks = await account.clickedTimes(2);
    const effects = clicks.map(({ body }) => body['effect']);
    expect(new Set(effects)).toEqual(new Set(['counted', 'decided']));
    expect(account.writes()).toHaveLength(3);
    expect(account.pointerWrites()).toHaveLength(1);
    await card.says('in dev, ready for test');
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });

  it('approving and rejecting in both chats: one decision takes effect, all are told', async () => {
    const { arn, card, account } = await registered('r2-mixed');
    await Promise.all([
      card.inSlack('U0KENJI', 'Approve for dev'),
      card.inTeams('29:yuki', 'Approve for dev'),
      card.inSlack('U0HANA', 'Reject version…', 'The bias report is missing.'),
    ]);
    await account.executed('done');
    const clicks = await account.clickedTimes(3);
    const [decided, ...others] = clicks.filter(({ body }) => body['effect'] === 'decided');
    expect(others).toEqual([]);
    const approved = decided?.body['verb'] === 'approve';
    const { approval } = await registryOf(world, arn);
    expect(approval).toBe(approved ? 'Approved' : 'Rejected');
    const done = (await account.executions()).filter(({ body }) => body['status'] === 'done');
    expect(done).toHaveLength(1);
    await card.says(approved ? 'in dev, ready' : 'rejected');
  });

  it('a hundred clicks of one person are one vote', async () => {
    const { card, account } = await registered('r3-hundred');
    const press = () => card.inTeams('29:kenji', 'Approve for dev');
    await Promise.all(Array.from({ length: 100 }, press));
    const clicks = await account.clickedTimes(100);
    expect(clicks.filter(({ body }) => body['effect'] === 'counted')).toHaveLength(1);
    expect(clicks.filter(({ body }) => body['outcome'] === 'repeated')).toHaveLength(99);
    await card.says('1 of 2 approvals');
    expect(await account.executions()).toEqual([]);
  });
});

describe('a click is delivered again', () => {
  it('Slack brings the same envelope twice: one form, one vote', async () => {
    const { card, account } = await registered('r4-twice');
    world.slack.socket.deliverTwice();
    await world.slack.as('U0KENJI').clicks('Approve for dev', card.slack);
    await world.slack.as('U0KENJI').seesForm();
    world.slack.socket.deliverTwice();
    await world.slack.as('U0KENJI').submits();
    await card.says('1 of 2 approvals');
    expect(await account.clickedTimes(1)).toHaveLength(1);
    expect(world.slack.as('U0KENJI').ephemerals('room-4')).toEqual([]);
  });

  it('Teams sends the action again after a slow answer: one vote, one answer', async () => {
    const { card, account } = await registered('r5-again');
    world.teams.faults.nextInvoke({ kind: 'sentAgain' });
    expect(await card.inTeams('29:kenji', 'Approve for dev')).toMatchObject({ kind: 'card' });
    expect(await account.clickedTimes(1)).toHaveLength(1);
    world.teams.faults.nextInvoke({ kind: 'sentTwice' });
    const answer = await card.inTeams('29:ren', 'Approve for dev');
    expect(answer).toMatchObject({ kind: 'error', code: 'memberOf' });
    expect(await account.clickedTimes(2)).toHaveLength(2);
  });

  it('and under another id, when it is decided meanwhile: still no refusal', async () => {
    const { card, account } = await registered('r6-renewed');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    world.teams.faults.nextInvoke({ kind: 'sentAgain', withNewId: true });
    expect(await card.inTeams('29:yuki', 'Approve for dev')).toMatchObject({ kind: 'card' });
    const outcomes = (await account.clickedTimes(3)).map(({ body }) => body['outcome']);
    expect(outcomes).toEqual(['recorded', 'recorded', 'repeated']);
    await account.executed('done');
    expect(account.writes()).toHaveLength(3);
  });
});

describe('the card is stale', () => {
  it('decided in the other chat: the form left open in Slack is refused, privately', async () => {
    const { card, account } = await registered('r7-left-open');
    const hana = world.slack.as('U0HANA');
    await hana.clicks('Approve for dev', card.slack);
    await hana.seesForm();
    await card.inTeams('29:yuki', 'Reject version…', 'The bias report is missing.');
    await account.executed('done');
    await hana.submits();
    await account.clicked({ outcome: 'refused', rule: 'stale' });
    await hana.sees('room-7', ['Nothing has changed', 'r7-left-open v1: rejected']);
    expect(account.writes()).toHaveLength(1);
  });

  it('a report is rewritten between two votes: the first falls, visibly', async () => {
    const { arn, card, account } = await registered('r8-rewritten');
    await card.inTeams('29:kenji', 'Approve for dev');
    await card.says('1 of 2 approvals');
    const evaluation = {
      binary_classification_metrics: { auc: { value: 0.79 } },
      custom_metrics: { p99_latency: { value: 131, unit: 'ms' } },
    };
    world.aws.company.rewritesReport(arn, 'evaluation.json', JSON.stringify(evaluation));
    // No event tells of a report: the next click is what looks.
    const answer = await card.inTeams('29:yuki', 'Approve for dev');
    expect(answer).toMatchObject({ kind: 'error', code: 'stale' });
    await card.says('0 of 2', 'vote no longer counts', '0.79');
    expect((await account.ended()).map(({ body }) => body['status'])).toEqual(['void']);
    expect(await account.executions()).toEqual([]);
  });

  it('decided in the console: the click is refused, and the card names who did it', async () => {
    const { arn, card, account } = await registered('r9-console');
    const yuki = world.slack.as('U0YUKI');
    await yuki.clicks('Approve for dev', card.slack);
    await yuki.seesForm();
    world.aws.company.approvesInConsole(arn, 'Rejected', { role: 'DataScience', session: 'leo' });
    await yuki.submits();
    await account.clicked({ outcome: 'refused', rule: 'stale' });
    await card.says('r9-console v1: rejected', 'DataScience');
    expect(account.writes()).toEqual([]);
  });

  it('superseded: a button of the version that was replaced no longer promotes', async () => {
    const { card, account } = await registered('r10-replaced');
    await approved(card);
    const promote = (await cardAtHand(world, 'r10-replaced v1', 'ready for test')).kept(
      'Promote to test',
    );
    world.aws.company.registers('r10-replaced');
    await approved(await cardAtHand(world, 'r10-replaced v2', '0 of 2 approvals'));
    await card.says('v2 took its place');
    expect(await promote('29:kenji')).toMatchObject({ kind: 'error', code: 'stale' });
    expect((await account.executions()).map(({ body }) => body['verb'])).toEqual([
      'approve',
      'approve',
    ]);
  });
});

describe('the policy is another one since the card was drawn', () => {
  it('after a restart the old button is refused, and the card says the new rule', async () => {
    const { card, account } = await registered('r11-policy');
    const approve = (await cardAtHand(world, 'r11-policy v1')).kept('Approve for dev');
    const hana = world.slack.as('U0HANA');
    await hana.clicks('Approve for dev', card.slack);
    await hana.seesForm();
    const seats = 'people: 2, seats: [ml-leads, model-risk]';
    const more = 'people: 3, seats: [ml-leads, model-risk]';
    await world.restart({
      yaml: (text) => text.replace(seats, more),
      ledger: editLedger(forgetLooks),
    });
    expect(await approve('29:kenji')).toMatchObject({ kind: 'error', code: 'stale' });
    await card.says('0 of 3 approvals');
    await hana.submits();
    await hana.sees('room-11', ['Nothing has changed']);
    const rules = (await account.clickedTimes(2)).map(({ body }) => body['rule']);
    expect(rules).toEqual(['stale', 'stale']);
    await world.restart({ yaml: (text) => text.replace(more, seats) });
  });
});

describe('the card was drawn by the release before', () => {
  it('is drawn anew once, and its old button decides', async () => {
    const { card, account } = await registered('r12-before');
    const approve = (await cardAtHand(world, 'r12-before v1')).kept('Approve for dev');
    await world.quiet();
    const { length } = editsIn('C0ROOM12');
    await world.restart({ ledger: editLedger(forgetDigests) });
    await world.quiet();
    expect(editsIn('C0ROOM12')).toHaveLength(length + 1);
    expect(await approve('29:kenji')).toMatchObject({ kind: 'card' });
    await card.says('1 of 2 approvals');
    await account.clicked({ outcome: 'recorded', effect: 'counted' });
  });
});

function editsIn(channel: string) {
  return world.slack.calls.filter(
    ({ method, args }) => method === 'chat.update' && args['channel'] === channel,
  );
}

async function approved(card: CardAtHand): Promise<void> {
  await card.inSlack('U0KENJI', 'Approve for dev');
  await card.says('1 of 2 approvals');
  await card.inTeams('29:yuki', 'Approve for dev');
  await card.says('in dev, ready for test');
}
