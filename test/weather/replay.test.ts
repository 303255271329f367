import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../journeys/start-world.ts';
import { accountOf } from './account-of.ts';
import { cardAtHand } from './card-at-hand.ts';
import { startRecorder, type Recorder } from './start-recorder.ts';

let world: World;
let recorder: Recorder;
beforeAll(async () => {
  world = await startWorld({ http: true, rooms: 1 });
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
    const [submission] = recorder.sent.filter(({ body }) =>
      decodeURIComponent(body.toString()).includes('"view_submission"'),
    );
    if (!submission) throw new Error('no form was sent');
    expect(await recorder.replay(submission)).toBe(200);
    await world.slack.as('U0KENJI').picks('Take back my vote', card.slack);
    await card.says('0 of 2 approvals');
    expect(await recorder.replay(submission)).toBe(200);
    const clicks = await accountOf(world, arn).clickedTimes(2);
    expect(clicks.map(({ body }) => body['verb'])).toEqual(['approve', 'withdraw']);
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
