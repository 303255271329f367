import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from './people.ts';
import { registryOf } from './registry-of.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
let versions: readonly string[] = [];
beforeAll(async () => {
  world = await startWorld({
    before: ({ company }) => {
      versions = company.fillsRegistry(300, { prefix: 'old' });
    },
  });
});
afterAll(() => world.stop());

const { bothSee } = people(() => world);

const cardsPosted = () =>
  world.slack.calls.filter(
    ({ method, args }) => method === 'chat.postMessage' && !args['thread_ts'],
  ).length;

describe('the first start on a registry full of models', () => {
  it('posts one summary, and no card for any of three hundred versions', async () => {
    await world.slack.as('U0REN').sees('ml-platform', ['300'], 20_000);
    expect(cardsPosted()).toBe(1);
  });

  it('imports what serves, and says by what it is known', async () => {
    const imported = await world.recorded(({ kind }) => kind === 'imported');
    expect(imported.body['versions']).toBe(300);
    await world.slack.as('U0AIKO').types('/ringi list', 'credit-models');
    await world.slack.as('U0AIKO').sees('credit-models', ['old-']);
  });

  it('stays quiet about what has not changed, after a restart and another event', async () => {
    const before = cardsPosted();
    await world.restart();
    world.aws.company.announces(versions[0] ?? '');
    await world.aws.queue('ringi')?.drained();
    world.aws.company.registers('fresh', { metrics: 'good' });
    await bothSee('fresh v1: approval for dev');
    expect(cardsPosted()).toBe(before + 1);
  });

  it('puts up the card of an old version once somebody changes it in the console', async () => {
    const arn = await pending();
    world.aws.company.approvesInConsole(arn, 'Approved', { user: 'mia' });
    const changed = await world.recorded(({ kind }) => kind === 'outside');
    expect(changed.body).toMatchObject({ what: 'approval', after: 'Approved' });
    await bothSee((arn.split('/')[1] ?? '') + ' v', 'mia');
  });
});

/** An imported version that waits for a decision. */
async function pending(): Promise<string> {
  for (const arn of versions) {
    const { approval } = await registryOf(world, arn);
    if (approval === 'PendingManualApproval') return arn;
  }
  throw new Error('none of the imported versions waits');
}
