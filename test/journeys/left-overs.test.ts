import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { decided } from './decided.ts';
import { startServedWorld } from './start-served-world.ts';
import type { World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startServedWorld({ served: ['r1-served'] });
});
afterAll(() => world.stop());

const calls = (operation: string) =>
  world.aws.calls.filter((call) => call.operation === operation).length;

describe('what an endpoint was served by before', () => {
  it('is kept as a way back', async () => {
    for (const version of [2, 3]) {
      const { card } = await decided(world, 'r1-served', version);
      await card.says('in dev, ready for test');
    }
    await world.slack.as('U0KENJI').types('/ringi leftovers r1-served', 'room-1');
    const card = await cardAtHand(world, 'r1-served', 'nothing left over', 'dev v2');
    expect(card.action('Retire v2 from dev…')).toBeDefined();
  });

  it('is left over once somebody retires that version', async () => {
    const card = await cardAtHand(world, 'r1-served', 'nothing left over');
    await card.inTeams('29:yuki', 'Retire v2 from dev…', 'Its features are gone.');
    await card.says('2 left-overs', '1 endpoint config and 1 model');
    expect([calls('DeleteEndpointConfig'), calls('DeleteModel')]).toEqual([0, 0]);
  });

  it('goes by a decision in Slack, whose form names every call, and nothing else goes', async () => {
    const card = await cardAtHand(world, 'r1-served', '2 left-overs');
    const old = card.kept('Delete left-overs…');
    const kenji = world.slack.as('U0KENJI');
    world.aws.faults.next(slow);
    await kenji.clicks('Delete left-overs…', card.slack);
    await kenji.seesModal(['Opening the form…']);
    const form = await kenji.seesForm();
    world.aws.faults.clear();
    const said = calledIn(JSON.stringify(form.blocks));
    await kenji.submits({ reason: 'Nothing serves them.' });
    await card.says('nothing left over', 'What serves stays.');
    expect(said).toEqual(deleted());
    expect(deleted()).toHaveLength(2);
    expect(await old('29:yuki')).toMatchObject({ kind: 'error', code: 'stale' });
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });

  it('goes by a decision in Teams, in place of the card of one person alone', async () => {
    const before = deleted();
    const next = await decided(world, 'r1-served', 4);
    await next.card.says('in dev, ready for test');
    const back = await cardAtHand(world, 'r1-served', 'nothing left over', 'dev v3');
    await back.inSlack('U0YUKI', 'Retire v3 from dev…', 'Its features are gone.');
    const card = await cardAtHand(world, 'r1-served', '2 left-overs');
    const kenji = world.teams.as('29:kenji');
    world.aws.faults.next(slow);
    await kenji.clicks('Delete left-overs…', card.teams);
    world.aws.faults.clear();
    const form = await kenji.sees(['What serves and every way back stays.', 'Cancel']);
    const said = calledIn(JSON.stringify(form.card));
    await world.teams.as('29:yuki').sees(['2 left-overs', 'Delete left-overs…']);
    await kenji.clicks('Cancel', card.teams);
    await kenji.sees(['2 left-overs', 'Delete left-overs…']);
    await card.inTeams('29:kenji', 'Delete left-overs…', 'Nothing serves them.');
    await card.says('nothing left over', 'What serves stays.');
    expect(said).toEqual(deleted().slice(before.length));
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});

/** So long AWS takes for a part of what a form must know. */
const slow = { operation: 'ListEndpointConfigs', times: 10, late: 4_000 };

/** The calls a form names, with what it names behind each. */
function calledIn(form: string): readonly string[] {
  const named = /Calls (Delete\w+) on arn:aws:sagemaker:[\w-]+:\d{12}:[\w-]+\/([\w-]+)\./gu;
  return [...form.matchAll(named)].map(([, call = '', name = '']) => `${call} ${name}`);
}

/** What AWS was asked to delete, in the same words. */
function deleted(): readonly string[] {
  return world.aws.calls
    .filter(({ operation }) => operation !== 'DeleteMessage' && operation.startsWith('Delete'))
    .map(({ operation, input }) => `${operation} ${Object.values(Object(input)).join()}`);
}
