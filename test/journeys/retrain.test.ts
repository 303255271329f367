import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from './people.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  world.aws.company.registers('credit-risk', { metrics: 'good' });
});
afterAll(() => world.stop());

const { bothSee, inSlack, inTeams } = people(() => world);
const kenji = () => world.slack.as('U0KENJI');
const yuki = () => world.teams.as('29:yuki');

describe('somebody wants a group retrained while nothing fires', () => {
  it('where nothing serves, the card says that there is nothing to retrain', async () => {
    await bothSee('credit-risk v1: approval for dev');
    await kenji().types('/ringi retrain credit-risk', 'credit-models');
    const answer = await kenji().sees('credit-models', ['is posted in the group’s channels now']);
    expect(answer.ephemeral).toBe(true);
    await bothSee('credit-risk: cannot be retrained', 'No version of it stands anywhere.');
  });

  it('once a version serves, its button starts the pipeline behind it, by policy', async () => {
    await inSlack('U0KENJI', 'Approve for dev');
    await inTeams('29:yuki', 'Approve for dev');
    await bothSee('credit-risk v1: in dev');
    await bothSee('credit-risk: ready to retrain', 'v1 serves dev, made by credit-risk-train');
    expect(
      await yuki().clicks('Retrain…', { inputs: { reason: 'October’s data is complete.' } }),
    ).toMatchObject({ kind: 'card' });
    await bothSee('credit-risk: retrained', 'v2 is registered');
    const done = await world.recorded(
      ({ kind, body }) =>
        kind === 'execution' && body['status'] === 'done' && body['verb'] === 'retrain',
    );
    expect(done.body).toMatchObject({ people: ['yuki'] });
  });

  it('and the new version has a card of its own, which the thread leads to; nothing is promoted', async () => {
    await bothSee('credit-risk v2: approval for dev');
    await kenji().sees('credit-models', ['Open v2']);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
