import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cast, partner, tenant } from '../journeys/ringi-yaml.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { postAsApp } from './post-as-app.ts';
import { cardAtHand } from './card-at-hand.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rooms: 11 });
});
afterAll(() => world.stop());

type Registration = Parameters<World['aws']['company']['registers']>[1];

async function registered(group: string, registration?: Registration) {
  const arn = world.aws.company.registers(group, registration);
  const card = await cardAtHand(world, `${group} v1`, 'approval for dev');
  return { card, account: accountOf(world, arn) };
}

describe('an account that is nobody’s decides nothing', () => {
  it('whatever tenant, guest or missing id it has: refused, recorded, not counted', async () => {
    const { card, account } = await registered('r1-strangers');
    const foreign = '4f2b8e19-0c3d-4a7e-9b51-6d8f2a1c0e77';
    const press = () => card.inTeams('29:kenji', 'Approve for dev');
    const stranger = { kind: 'error', code: 'stranger' };
    world.teams.faults.nextInvoke({ kind: 'foreignTenant', tenant: foreign });
    expect(await press()).toMatchObject(stranger);
    world.teams.faults.nextInvoke({ kind: 'noAadObjectId' });
    expect(await press()).toMatchObject(stranger);
    expect(await card.inTeams('29:mia', 'Approve for dev')).toMatchObject(stranger);
    const clicks = await account.clickedTimes(3);
    expect(clicks.map(({ body }) => body['rule'])).toEqual(['stranger', 'stranger', 'stranger']);
    expect(clicks.map(({ body }) => body['person'])).toEqual([undefined, undefined, undefined]);
    await card.says('0 of 2 approvals');
  });

  it('a member of another company, in a channel that is shared later: refused', async () => {
    const { card, account } = await registered('r2-connect');
    world.slack.admin.share(card.slack.channel, true);
    await card.inSlack('U0MIA', 'Approve for dev');
    const { body } = await account.clicked({ outcome: 'refused', rule: 'stranger' });
    expect(body['account']).toEqual({ platform: 'slack', tenant: partner.team, id: 'U0MIA' });
    await world.slack.as('U0MIA').sees('room-2', ['Nothing has changed', '#ml-platform']);
    world.slack.admin.share(card.slack.channel, false);
  });
});

describe('an account of our own that was joined to nobody', () => {
  it('is refused, and told whom to ask', async () => {
    const { card, account } = await registered('r11-unjoined');
    await world.restart({ yaml: (text) => text.replace('user: U0HANA', 'user: U0FORMER') });
    await card.inSlack('U0HANA', 'Approve for dev');
    const { body } = await account.clicked({ outcome: 'refused', rule: 'stranger' });
    expect(body['person']).toBeUndefined();
    await world.slack.as('U0HANA').sees('room-11', ['does not know', '#ml-platform']);
    await world.restart({ yaml: (text) => text.replace('user: U0FORMER', 'user: U0HANA') });
  });
});

describe('one person is one vote', () => {
  it('in Slack and in Teams', async () => {
    const { card, account } = await registered('r3-twice-one');
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    expect(await card.inTeams('29:yuki', 'Approve for dev')).toMatchObject({ kind: 'card' });
    const clicks = await account.clickedTimes(2);
    expect(clicks.map(({ body }) => body['outcome'])).toEqual(['recorded', 'repeated']);
    expect(await account.executions()).toEqual([]);
  });

  it('two people of one group fill one seat', async () => {
    const { card, account } = await registered('r4-one-seat');
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.inTeams('29:hana', 'Approve for dev');
    await account.clickedTimes(2);
    await card.says('Needs 1 from ml-leads');
    expect(await account.executions()).toEqual([]);
  });

  it('also two accounts that turn out to be one person, between their two votes', async () => {
    const { card, account } = await registered('r5-merged');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    let before = '';
    await world.restart({ yaml: (text) => merged((before = text)) });
    expect(await card.inTeams('29:yuki', 'Approve for dev')).toMatchObject({ kind: 'card' });
    await account.clicked({ outcome: 'repeated', person: { id: 'kenji', name: 'Kenji Mori' } });
    expect(await account.executions()).toEqual([]);
    await world.restart({ yaml: () => before });
  });
});

describe('somebody left the group', () => {
  it('after the card was sent: refused, and told whom to ask', async () => {
    const { card, account } = await registered('r6-left');
    await world.restart({ yaml: (text) => text.replace('members: [kenji]', 'members: [ren]') });
    const answer = await card.inTeams('29:kenji', 'Approve for dev');
    expect(answer).toMatchObject({ kind: 'error', code: 'memberOf' });
    expect(JSON.stringify(answer)).toContain('Ren Sato');
    await account.clicked({ outcome: 'refused', rule: 'memberOf' });
    await world.restart({ yaml: (text) => text.replace('members: [ren]', 'members: [kenji]') });
  });

  it('after they voted: the vote does not complete a quorum any more', async () => {
    const { card, account } = await registered('r7-voted');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    await world.restart({ yaml: (text) => text.replace('members: [kenji]', 'members: [ren]') });
    expect(await card.inTeams('29:yuki', 'Approve for dev')).toMatchObject({ kind: 'card' });
    await card.says('1 of 2 approvals', 'Needs 1 from ml-leads');
    expect(await account.executions()).toEqual([]);
    await world.restart({ yaml: (text) => text.replace('members: [ren]', 'members: [kenji]') });
  });
});

describe('nobody approves their own version', () => {
  it('who registered it is refused in both chats, whichever account they use', async () => {
    const { card, account } = await registered('r8-own', { by: { studio: 'yuki-ito' } });
    const maker = { kind: 'error', code: 'separationOfDuties' };
    expect(await card.inTeams('29:yuki', 'Approve for dev')).toMatchObject(maker);
    await card.inSlack('U0YUKI', 'Approve for dev');
    await world.slack.as('U0YUKI').sees('room-8', ['You registered r8-own v1', 'Hana Kondo']);
    const rules = (await account.clickedTimes(2)).map(({ body }) => body['rule']);
    expect(rules).toEqual(['separationOfDuties', 'separationOfDuties']);
  });

  it('nor who started the pipeline that registered it', async () => {
    const by = { pipeline: 'started-train', startedBy: { user: 'kenji' } };
    const { card } = await registered('r9-started', { by });
    const answer = await card.inTeams('29:kenji', 'Approve for dev');
    expect(answer).toMatchObject({ kind: 'error', code: 'separationOfDuties' });
    expect(JSON.stringify(answer)).toContain('You started the pipeline');
  });
});

describe('a card that was copied into another channel', () => {
  it('decides nothing there', async () => {
    const { card, account } = await registered('r10-copied');
    const [message] = world.slack
      .as('U0KENJI')
      .messages('room-10')
      .filter(({ ts }) => ts === card.slack.ts);
    const blocks = message?.blocks;
    await postAsApp(world, { channel: 'C0FRAUD', text: 'r10-copied', blocks });
    const kenji = world.slack.as('U0KENJI');
    await kenji.sees('fraud-models', ['r10-copied v1']);
    await kenji.clicks('Approve for dev', 'fraud-models');
    await kenji.seesForm();
    await kenji.submits();
    await account.clicked({ outcome: 'refused', rule: 'wrongRoom' });
    await card.says('0 of 2 approvals');
    expect(await account.executions()).toEqual([]);
  });
});

/** Yuki's account of Teams turns out to be Kenji's. */
function merged(text: string): string {
  const { kenji, yuki } = cast;
  const nobody = '0a1f6c1e-5d0b-4f43-9d0e-3f2a7c1b0099';
  return text
    .replace(yuki.object, nobody)
    .replace(
      `object: "${kenji.object}" }`,
      `object: "${kenji.object}" }, { tenant: "${tenant}", object: "${yuki.object}" }`,
    );
}
