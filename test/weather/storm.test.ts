import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../journeys/start-world.ts';

const rooms = [1, 2, 3, 4, 5];
const groups = rooms.map((n) => `r${n}-models`);

let world: World;
beforeAll(async () => {
  world = await startWorld({
    rooms: rooms.length,
    yaml: 'incidents: { groupWait: 1s }\n',
    slack: { rateLimits: true },
    before: ({ company }) => {
      for (const group of groups) company.registers(group, { approval: 'Approved' });
    },
  });
});
afterAll(() => world.stop());

/** What Ringi posted into a channel, beside threads, that Slack took or refused. */
const posts = (channel: string) =>
  world.slack.calls.filter(
    ({ method, args }) =>
      method === 'chat.postMessage' && args['channel'] === channel && !args['thread_ts'],
  );
const taken = (channel: string) => posts(channel).filter(({ answer }) => answer === 'ok');

describe('a storm of 2,000 events of 50 monitors, doubled, in no order, while Slack says 429', () => {
  it('ends with exactly 50 cards that say the truth, and no channel above a message a second', async () => {
    // Somebody else's app talks in the rooms, so that Slack has reason to say 429.
    world.slack.faults.next({
      method: 'chat.postMessage',
      times: 5,
      with: { kind: 'rateLimited', retryAfter: 2 },
    });
    const stormy = world.aws.company.storm({ groups });
    expect(stormy).toHaveLength(50);
    await world.until(async () => {
      const all = rooms.flatMap((n) => taken(`C0ROOM${n}`));
      return all.length >= 50 ? true : undefined;
    }, 120_000);
    await world.quiet();

    const refused = rooms
      .flatMap((n) => posts(`C0ROOM${n}`))
      .filter(({ answer }) => answer !== 'ok');
    expect(refused.length).toBeGreaterThan(0);
    for (const n of rooms) {
      const cards = taken(`C0ROOM${n}`);
      expect(cards).toHaveLength(10);
      for (const { args } of cards) {
        expect(JSON.stringify(args)).toMatch(
          /input drift|quality drop|bias drift|attribution drift/u,
        );
      }
      const messages = world.slack.calls
        .filter(
          ({ method, args, answer }) =>
            method === 'chat.postMessage' && args['channel'] === `C0ROOM${n}` && answer === 'ok',
        )
        .map(({ at }) => at.getTime());
      const apart = messages.slice(1).map((at, index) => at - (messages[index] ?? 0));
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(1_000);
    }
    const opened = (await world.journal()).filter(
      ({ kind, body }) => kind === 'incident' && body['status'] === 'opened',
    );
    expect(new Set(opened.map(({ subject }) => subject)).size).toBe(50);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  }, 240_000);
});
