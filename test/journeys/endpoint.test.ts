import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ yaml: 'incidents: { groupWait: 1s }' });
});
afterAll(() => world.stop());

/** Waits until both chats say all of this on one card. */
async function sees(...texts: string[]): Promise<void> {
  await Promise.all([
    world.slack.as('U0REN').sees('C0CREDIT', texts, 40_000),
    world.teams.as('29:ren').sees(texts, { channel: '19:models@thread.tacv2', within: 40_000 }),
  ]);
}

describe('an endpoint goes out of service', () => {
  it('has a card in both chats that says why, and that it came back', async () => {
    const version = world.aws.company.registers('credit-risk');
    const endpoint = world.aws.company.serves('credit-prod', { versions: [version] });
    const reason = 'did not pass the ping health check';
    world.aws.company.endpointBecomes(endpoint, { status: 'OutOfService', reason });
    await sees('credit-risk: endpoint out of service', 'serve v1', reason);
    await world.recorded(({ kind, body }) => kind === 'incident' && body['status'] === 'opened');
    world.aws.company.endpointBecomes(endpoint, { status: 'Updating' });
    await sees('credit-risk: endpoint is being changed', 'credit-prod is Updating');
    world.aws.company.endpointBecomes(endpoint, { status: 'InService' });
    await sees('credit-risk: endpoint in service again');
    const { body } = await world.recorded(
      ({ kind, body }) => kind === 'incident' && body['status'] === 'resolved',
    );
    expect(body).toMatchObject({ labels: { endpoint: 'credit-prod' }, severity: 'warning' });
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  }, 120_000);

  it('mutes what its monitor finds while it lasts, and it is told afterwards', async () => {
    const version = world.aws.company.registers('fraud-score');
    const endpoint = world.aws.company.serves('fraud-prod', { versions: [version] });
    const schedule = world.aws.company.monitors(endpoint);
    const opened = (view: string) =>
      world.recorded(
        ({ kind, subject, body }) =>
          kind === 'incident' &&
          body['status'] === 'opened' &&
          subject.startsWith(`${view}/`) &&
          subject.includes('fraud-score'),
      );
    world.aws.company.endpointBecomes(endpoint, { status: 'OutOfService' });
    await opened('endpoint');
    world.aws.company.monitorRuns(schedule, { finding: 'drift' });
    await opened('drift');
    await world.quiet();
    const shown = () => JSON.stringify(world.slack.as('U0REN').messages('fraud-models'));
    expect(shown()).toContain('エンドポイント停止');
    expect(shown()).not.toContain('ドリフト');
    world.aws.company.endpointBecomes(endpoint, { status: 'InService' });
    await world.slack.as('U0REN').sees('C0FRAUD', ['fraud-score', 'ドリフト'], 40_000);
  }, 120_000);
});
