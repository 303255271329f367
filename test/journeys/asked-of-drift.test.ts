import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from './people.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ yaml: 'incidents: { groupWait: 1s }\n' });
});
afterAll(() => world.stop());

const { bothSee } = people(() => world);
const kenji = () => world.slack.as('U0KENJI');
const yuki = () => world.teams.as('29:yuki');

/** What Kenji alone is answered in Slack. */
async function answered(command: string, ...texts: string[]) {
  await kenji().types(`/ringi ${command}`, 'credit-models');
  const answer = await kenji().sees('credit-models', texts);
  expect(answer.ephemeral).toBe(true);
  return JSON.stringify(answer.blocks);
}

/** A run of a monitor so many hours ago. */
function runs(schedule: string, finding: 'drift' | 'clean', hoursAgo: number) {
  const hour = 3_600_000;
  const now = Math.floor(Date.now() / hour) * hour;
  world.aws.company.monitorRuns(schedule, { finding, at: new Date(now - hoursAgo * hour) });
}

describe('somebody asks about a model that drifts', () => {
  it('everything that was found, beside what is clean', async () => {
    const arn = world.aws.company.registers('credit-risk', { metrics: 'good' });
    await bothSee('credit-risk v1: approval for dev');
    const endpoint = world.aws.company.serves('credit-risk-dev', { versions: [arn] });
    const daily = world.aws.company.monitors(endpoint, { everyHours: 24, name: 'input' });
    const calm = world.aws.company.monitors(endpoint, { everyHours: 24, name: 'calm' });
    runs(calm, 'clean', 6);
    runs(daily, 'drift', 5);
    await bothSee('credit-risk: input drift', 'Nobody is looking yet.');
    await world.quiet();
    const all = await answered('drift credit-risk', '2 monitors', 'Clean. Last run', '2 findings');
    expect(all).toContain('employment_years');
    expect(all).toContain('0.42 (0.20)');
    expect(all).toContain('"url"');
    const same = await answered('drift credit-risk-dev', 'credit-risk-dev · 2 monitors');
    expect(same).toContain('employment_years');
  });

  it('what fires and who looks; what waits for them, and what they look at', async () => {
    await answered('alerts', 'Firing: 1', 'nobody is looking');
    await answered('pending', 'Waiting for you: 2', 'Input drift: 2 of');
    await kenji().clicks('I am looking', 'credit-models');
    await bothSee('Kenji Mori has been looking since');
    await answered('alerts credit-risk', 'credit-risk · Firing: 1', 'Kenji Mori is looking');
    await answered('pending', 'Waiting for you: 1', 'You are looking: 1');
    await yuki().commands('/status credit-risk', 'Credit models');
    await yuki().sees('Firing: 1', { channel: 'Credit models' });
    await yuki().commands('/list', 'Credit models');
    await yuki().sees('1 alert is firing', { channel: 'Credit models' });
  });

  it('where it is retrained: on the card of the drift', async () => {
    const answer = await answered('retrain credit-risk', 'have the button Retrain…');
    expect(answer).toContain('"url"');
    const cards = JSON.stringify(world.slack.state('U0REN').messages);
    expect(cards).not.toContain('ready to retrain');
  });
});
