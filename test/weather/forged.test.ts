import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { cast } from '../journeys/ringi-yaml.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { cardAtHand, type CardAtHand } from './card-at-hand.ts';
import { postAsApp } from './post-as-app.ts';

let world: World;
let card: CardAtHand;
const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/forged/1';
beforeAll(async () => {
  world = await startWorld();
  world.aws.company.registers('forged');
  card = await cardAtHand(world, 'forged v1', '0 of 2 approvals');
});
afterAll(() => world.stop());

const account = z.object({ id: z.string() }).transform(({ id }) => id);
const carried = z.looseObject({ ringi: z.looseObject({}) });

/** Presses the button as a client would that changes what the button carries. */
function press(change: Readonly<Record<string, string>>) {
  const action = card.action('Approve for dev');
  const data = carried.parse(action['data']);
  return world.teams.invoke({
    user: '29:kenji',
    conversation: card.teams.channel,
    messageId: card.teams.messageId,
    action: { ...action, data: { ...data, ringi: { ...data.ringi, ...change } } },
  });
}

describe('a member of the right group forges what a button carries', () => {
  it.each([
    ['no ARN', { subject: 'garbage' }, 'unknownButton'],
    ['an endless subject', { subject: 'x'.repeat(5_000) }, 'unknownButton'],
    ['a version that is not there', { subject: arn.replace('/1', '/9') }, 'stale'],
    ['an account of nobody', { subject: arn.replace('1111', '9999') }, 'wrongRoom'],
    ['a card of the operators', { view: 'trouble' }, 'wrongRoom'],
    ['a card there is not', { view: 'nope' }, 'unknownButton'],
    ['a verb there is not', { verb: 'delete' }, 'unknownButton'],
    ['a name of the language', { verb: '__proto__' }, 'unknownButton'],
    ['a stage that is not next', { on: 'prod' }, 'stale'],
    ['a promotion to the top', { verb: 'promote', on: 'prod' }, 'stale'],
    ['no evidence', { evidence: '' }, 'stale'],
    ['another policy', { policy: '0'.repeat(10) }, 'stale'],
    ['a vote to take back', { verb: 'withdraw', on: '', policy: 'own' }, 'stale'],
  ])('%s: refused, and answered', async (_, change, code) => {
    const answer = await press(change);
    expect(answer).toMatchObject({ kind: 'error', code });
    expect(JSON.stringify(answer)).toContain('was not recorded. Nothing has changed.');
    expect(JSON.stringify(answer)).not.toContain('[object');
  });

  it.each([
    ['of which half is missing', { ringi: { verb: 'approve' } }],
    ['that is another bot’s', { vote: 'yes' }],
    ['that never ends', { ringi: { ask: 'x'.repeat(300_000) } }],
  ])('a button %s: refused, and answered', async (_, data) => {
    const action = { ...card.action('Approve for dev'), data };
    const { channel: conversation, messageId } = card.teams;
    const pressed = { user: '29:kenji', conversation, messageId };
    const answer = await world.teams.invoke({ ...pressed, action });
    expect(answer).toMatchObject({ kind: 'error', code: 'unknownButton' });
    const submit = { type: 'Action.Submit', data };
    expect(await world.teams.invoke({ ...pressed, action: submit })).toEqual({ kind: 'none' });
    await world.teams.as('29:kenji').sees('This button is not on the card as it is now.');
  });

  it('a button in Slack that nobody can read: refused, and answered', async () => {
    const text = { type: 'plain_text', text: 'Approve at once' };
    const elements = [{ type: 'button', action_id: 'approve', text, value: '{"r":1}' }];
    const blocks = [{ type: 'actions', elements }];
    await postAsApp(world, { channel: 'C0CREDIT', text: 'forged', blocks });
    const yuki = world.slack.as('U0YUKI');
    await yuki.clicks('Approve at once', 'credit-models');
    const told = await yuki.sees('credit-models', ['was not recorded. Nothing has changed.']);
    expect(told.ephemeral).toBe(true);
  });

  it('and nothing has changed: no vote, and every try is in the journal', async () => {
    await card.says('0 of 2 approvals');
    const journal = await world.journal();
    expect(journal.filter(({ kind }) => kind === 'execution')).toEqual([]);
    const clicks = journal.filter(({ kind }) => kind === 'click');
    expect(new Set(clicks.map(({ body }) => body['outcome']))).toEqual(new Set(['refused']));
    expect(clicks).toHaveLength(20);
    const unreadable = clicks.filter(({ subject }) => subject === 'unreadable/button');
    const who = unreadable.map(({ body }) => account.parse(body['account']));
    expect(who.toSorted()).toEqual([...Array(6).fill(cast.kenji.object), 'U0YUKI']);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
