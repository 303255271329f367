import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { people } from './people.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { bothSee } = people(() => world);
const somebody = { user: 'mia' };

describe('a version is deleted from the registry', () => {
  it('while people decide: the votes fall, every copy says so, and no button is left', async () => {
    const arn = world.aws.company.registers('credit-risk', { metrics: 'good' });
    const card = await cardAtHand(world, 'credit-risk v1', '0 of 2 approvals');
    await card.inSlack('U0KENJI', 'Approve for dev', 'Better than nothing.');
    await card.says('1 of 2 approvals');
    const old = card.kept('Approve for dev');
    world.aws.company.deletes(arn, somebody);

    const deleted = ['credit-risk v1: deleted from the registry', 'the vote of Kenji Mori fell'];
    await bothSee(...deleted, 'Better than nothing.', 'Found deleted from the registry');
    const inSlack = await world.slack.as('U0REN').sees('credit-models', deleted);
    expect(inSlack.ts).toBe(card.slack.ts);
    expect(inSlack.blocks.map(({ type }) => type)).not.toContain('actions');
    const inTeams = await world.teams.as('29:ren').sees(deleted);
    expect(inTeams.id).toBe(card.teams.messageId);
    expect(world.teams.as('29:ren').buttons(inTeams)).toEqual([]);

    await world.slack
      .as('U0KENJI')
      .sees('credit-models', ['credit-risk v1 was deleted from the registry.', 'about dev']);
    await world.teams.as('29:kenji').sees(['credit-risk v1 was deleted from the registry.']);
    const ended = await world.recorded(({ kind }) => kind === 'round-ended');
    expect(ended.body).toMatchObject({ why: 'deleted from the registry', about: 'dev' });
    expect(await old('29:yuki')).toMatchObject({ kind: 'error', code: 'stale' });
  });

  it('where it stands in a stage: the card says which, and is not drawn again', async () => {
    const arn = world.aws.company.registers('churn', { metrics: 'good' });
    const card = await cardAtHand(world, 'churn v1', '0 of 2 approvals');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.inTeams('29:yuki', 'Approve for dev');
    await card.says('in dev, ready for test');
    world.aws.company.registers('churn', { metrics: 'good' });
    const next = await cardAtHand(world, 'churn v2', '0 of 2 approvals');
    world.aws.company.deletes(arn, somebody);
    await bothSee('churn v1: deleted', 'It stood in dev. Pipelines there no longer find it.');
    await world.quiet();
    const calls = world.slack.calls.length;
    await next.inTeams('29:yuki', 'Approve for dev');
    await next.says('1 of 2 approvals');
    await world.quiet();
    const edits = world.slack.calls.slice(calls).filter(({ method }) => method === 'chat.update');
    expect(JSON.stringify(edits)).not.toContain('deleted from the registry');
  });

  it('is said in Japanese where the route is', async () => {
    const arn = world.aws.company.registers('fraud-score');
    const seen = (text: string) =>
      Promise.all([
        world.slack.as('U0REN').sees('fraud-models', [text], 40_000),
        world.teams.as('29:ren').sees([text], { channel: 'Fraud models', within: 40_000 }),
      ]);
    await seen('fraud-score v1：dev の承認待ち');
    world.aws.company.deletes(arn, somebody);
    await seen('fraud-score v1：レジストリから削除済み');
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
