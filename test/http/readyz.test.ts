import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../journeys/start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => {
  world.aws.faults.clear();
  world.slack.admin.revokeToken(false);
});
afterAll(() => world.stop());

async function readyz() {
  const answer = await fetch(`http://127.0.0.1:${world.ringi.port}/readyz`);
  const body: unknown = await answer.json();
  return { status: answer.status, body };
}

const everything = { import: 'ok', ledger: 'ok', queue: 'ok', slack: 'ok', teams: 'ok' };

describe('/readyz of a running Ringi', () => {
  it('names everything it stands on', async () => {
    expect(await readyz()).toEqual({ status: 200, body: { status: 'ready', ...everything } });
  });

  it('names Slack, whose token was revoked, and is no failure', async () => {
    world.slack.admin.revokeToken(true);
    const body = { status: 'ready', ...everything, slack: 'away' };
    expect(await readyz()).toEqual({ status: 200, body });
  });

  it('names Teams, whose tokens are not to be had, and is no failure', async () => {
    const away = { kind: 'error', status: 503, code: 'ServiceUnavailable' } as const;
    world.teams.faults.next({ call: 'token', times: 20, with: away });
    await world.restart();
    const body = { status: 'ready', ...everything, teams: 'away' };
    expect(await readyz()).toEqual({ status: 200, body });
  });

  it('is a failure where the queue cannot be asked', async () => {
    world.aws.faults.next({ operation: 'GetQueueAttributes', error: 'AccessDenied', times: 10 });
    const body = { status: 'not ready', ...everything, queue: 'away' };
    expect(await readyz()).toMatchObject({
      status: 503,
      body: { ...body, teams: expect.any(String) },
    });
  });
});
