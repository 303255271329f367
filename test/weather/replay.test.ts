import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { cardAtHand } from './card-at-hand.ts';
import { startRecorder, type Recorder } from './start-recorder.ts';

let world: World;
let recorder: Recorder;
beforeAll(async () => {
  world = await startWorld({ http: true, rooms: 2 });
  recorder = await startRecorder(`http://127.0.0.1:${world.ringi.port}/slack/events`);
  world.slack.sendTo(recorder.url);
});
afterAll(async () => {
  await recorder.stop();
  await world.stop();
});

describe('signed requests of Slack', () => {
  it('replayed, the submission of a form changes nothing a second time', async () => {
    const arn = world.aws.company.registers('r1-replayed');
    const card = await cardAtHand(world, 'r1-replayed v1');
    await card.inSlack('U0KENJI', 'Approve for dev', 'Looks fine.');
    await card.says('1 of 2 approvals', 'Looks fine.');
    const submission = recorder.sent.find(({ body }) => holds(body, '"view_submission"'));
    if (!submission) throw new Error('no form was sent');
    expect(await recorder.replay(submission)).toBe(200);
    await world.slack.as('U0KENJI').picks('Take back my vote', card.slack);
    await card.says('0 of 2 approvals');
    expect(await recorder.replay(submission)).toBe(200);
    const clicks = await accountOf(world, arn).clickedTimes(2);
    expect(clicks.map(({ body }) => body['verb'])).toEqual(['approve', 'withdraw']);
  });

  it('of a clock that is ahead, sent again: one click', async () => {
    const arn = world.aws.company.registers('r2-ahead');
    const card = await cardAtHand(world, 'r2-ahead v1');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    const submission = recorder.sent.findLast(({ body }) => holds(body, '"view_submission"'));
    if (!submission) throw new Error('no form was sent');
    const stamp = String(Math.floor(Date.now() / 1000) + 3600);
    const mac = createHmac('sha256', world.slack.signingSecret)
      .update(`v0:${stamp}:${submission.body.toString()}`)
      .digest('hex');
    const headers = { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${mac}` };
    // Bolt takes a time to come for a good one, however often it is brought.
    for (const _ of [1, 2, 3]) expect(await recorder.replay(submission, { headers })).toBe(200);
    expect(await accountOf(world, arn).clickedTimes(1)).toHaveLength(1);
    await card.says('1 of 2 approvals');
  });

  it('altered, old, or unsigned, they are answered 401 and counted', async () => {
    const [any] = recorder.sent;
    if (!any) throw new Error('nothing was sent');
    const body = any.body.toString().replace('U0KENJI', 'U0YUKI');
    expect(await recorder.replay(any, { body })).toBe(401);
    const old = String(Math.floor(Date.now() / 1000) - 3600);
    expect(await recorder.replay(any, { headers: { 'x-slack-request-timestamp': old } })).toBe(401);
    expect(await recorder.replay(any, { headers: { 'x-slack-signature': 'v0=00' } })).toBe(401);
    await world.recorded(({ kind }) => kind === 'unsigned');
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});

function holds(body: Buffer, text: string): boolean {
  return decodeURIComponent(body.toString()).includes(text);
}
