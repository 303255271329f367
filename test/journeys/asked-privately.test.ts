import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from './people.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { bothSee } = people(() => world);
const yuki = () => world.teams.as('29:yuki');
const everybodyElse = () => JSON.stringify(world.teams.as('29:ren').messages());

describe('somebody asks Ringi in Teams, and nobody else is to hear of it', () => {
  it('by a slash command in a channel: only they see the question and the answer', async () => {
    world.aws.company.registers('credit-risk', { metrics: 'good' });
    await bothSee('credit-risk v1: approval for dev');
    await yuki().commands('/pending', 'Credit models');
    const answer = await yuki().sees('Waiting for you: 1', { channel: 'Credit models' });
    expect(answer.targetedTo).toBe('29:yuki');
    expect(JSON.stringify(answer.card)).toContain('Action.OpenUrl');
    expect(everybodyElse()).not.toContain('Waiting for you');
    expect(everybodyElse()).not.toContain('/pending');
  });

  it('in their own chat, without a mention', async () => {
    await yuki().says('who credit-risk prod', 'personal');
    await yuki().sees('No version is known to stand in prod.', { channel: 'personal' });
    expect(everybodyElse()).not.toContain('No version is known');
  });

  it('by the button of a card: the card stays, and they alone see the answer', async () => {
    expect(await yuki().clicks('History')).toMatchObject({ kind: 'message' });
    const answer = await yuki().sees('Nothing has been decided yet.', { channel: 'Credit models' });
    expect(answer.targetedTo).toBe('29:yuki');
    expect(everybodyElse()).not.toContain('Nothing has been decided yet.');
    await bothSee('credit-risk v1: approval for dev');
  });

  it('whom nobody knows is answered as alone, and told no more than that', async () => {
    await world.teams.as('29:mia').commands('/list', 'Credit models');
    const told = await world.teams.as('29:mia').sees('Ringi does not know');
    expect(told.targetedTo).toBe('29:mia');
    expect(JSON.stringify(told.card)).not.toContain('credit-risk');
  });
});
