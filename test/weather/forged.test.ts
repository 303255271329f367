import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startWorld, type World } from '../journeys/start-world.ts';
import { cardAtHand, type CardAtHand } from './card-at-hand.ts';

let world: World;
let card: CardAtHand;
const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/forged/1';
beforeAll(async () => {
  world = await startWorld();
  world.aws.company.registers('forged');
  card = await cardAtHand(world, 'forged v1', '0 of 2 approvals');
});
afterAll(() => world.stop());

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

  it('and nothing has changed: no vote, and every try is in the journal', async () => {
    await card.says('0 of 2 approvals');
    const journal = await world.journal();
    expect(journal.filter(({ kind }) => kind === 'execution')).toEqual([]);
    const clicks = journal.filter(({ kind }) => kind === 'click');
    expect(new Set(clicks.map(({ body }) => body['outcome']))).toEqual(new Set(['refused']));
    expect(clicks).toHaveLength(13);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
