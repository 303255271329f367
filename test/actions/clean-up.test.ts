import { describe, expect, it } from '@jest/globals';
import { cleanUp } from '../../handlers/actions/clean-up.ts';
import { leftOvers, listed } from '../../handlers/actions/plan/left-overs.ts';
import type { Execution, Standing, World } from '../../src/index.ts';
import { perform, planOf } from './carry.ts';
import { configName, fakeMade, modelName } from './fake-made.ts';
import { execution, fakeWorld, group, standing } from './fake-world.ts';

const history: readonly Standing[] = [
  { ...standing('prod', 12, '19'), served: { config: configName(12) } },
];
const card = { view: 'left-overs', subject: '111122223333:ap-northeast-1:credit-risk' };

/** A decision to delete what the card listed, of these versions and v12, which serves. */
async function decided(...versions: readonly number[]) {
  const made = fakeMade();
  for (const version of [...versions, 12]) made.version(version);
  const holders: Execution[] = [];
  const { world: rest } = fakeWorld([], history);
  const world: World = {
    ...rest,
    deployments: made.deployments,
    executions: {
      ...rest.executions,
      at: async (_group, stage) => (stage === 'prod' ? holders : []),
    },
  };
  const { names } = await leftOvers(group, world);
  const asked = execution('cleanUp', '', 12, 'Not needed.');
  const of: Execution = {
    ...asked,
    decision: { ...asked.decision, card, on: listed(names) },
    target: `${card.subject}/left-overs`,
  };
  const plan = await planOf(cleanUp, of, world);
  return { made, world, of, plan, holders, look: () => perform(cleanUp, plan, of, world) };
}

describe('deleting what is left over', () => {
  it('deletes the list that people saw, configurations before models, and nothing else', async () => {
    const { look, made } = await decided(8, 11);
    expect(await look()).toEqual({ status: 'done', standings: [], touched: [] });
    expect(made.deleted).toEqual([configName(8), configName(11), modelName(8), modelName(11)]);
    expect(made.names()).toEqual([configName(12), modelName(12)]);
  });

  it('deletes a few at a time, until all are gone', async () => {
    const { look, made } = await decided(5, 6, 7, 8);
    expect(await look()).toMatchObject({ status: 'waiting', for: 'next' });
    expect(made.deleted).toHaveLength(5);
    expect(await look()).toMatchObject({ status: 'done' });
    expect(made.names()).toEqual([configName(12), modelName(12)]);
  });

  it('ends the same wherever it is killed', async () => {
    for (const lives of [0, 1, 2, 3]) {
      const { look, made } = await decided(8, 11);
      made.live(lives);
      await look().catch(() => 'killed');
      made.live(9);
      expect(await look()).toMatchObject({ status: 'done' });
      expect(made.deleted).toEqual([configName(8), configName(11), modelName(8), modelName(11)]);
    }
  });

  it('waits for a decision that is carried out on a stage, and then looks again', async () => {
    const { look, made, holders } = await decided(8, 11);
    holders.push(execution('promote', 'prod', 11));
    expect(await look()).toMatchObject({ status: 'waiting', for: 'busy' });
    expect(made.deleted).toEqual([]);
    holders.pop();
    // v11 serves by now.
    made.change({ config: configName(11) });
    expect(await look()).toMatchObject({ status: 'done' });
    expect(made.deleted).toEqual([configName(8), modelName(8)]);
  });

  it('stops where one begins in between', async () => {
    const { look, made, holders } = await decided(8, 11);
    made.beforeEach(async () => void holders.push(execution('promote', 'prod', 11)));
    expect(await look()).toMatchObject({ status: 'waiting', for: 'busy' });
    expect(made.deleted).toEqual([configName(8)]);
  });

  it('stops where somebody else has the endpoint updated in between', async () => {
    const { look, made } = await decided(8, 11);
    made.beforeEach(async () =>
      made.change({ status: 'Updating', pending: { config: configName(11), variants: [] } }),
    );
    expect(await look()).toMatchObject({ status: 'waiting', for: 'busy' });
    expect(await look()).toMatchObject({ status: 'done' });
    expect(made.deleted).toEqual([configName(8), modelName(8)]);
    expect(made.names()).toContain(configName(11));
  });

  it('deletes nothing that came to be left over after people saw the list', async () => {
    const { look, made } = await decided(8);
    made.version(7);
    expect(await look()).toMatchObject({ status: 'done' });
    expect(made.deleted).toEqual([configName(8), modelName(8)]);
  });

  it('is not planned for another list than the one on the button', async () => {
    const { of, world, made } = await decided(8);
    made.version(7);
    expect(await planOf(cleanUp, of, world)).toMatchObject({
      status: 'failed',
      because: 'otherLeftOvers',
    });
  });

  it('is done once: a second click finds another list', async () => {
    const { look, of, world, made } = await decided(8);
    await look();
    expect(await look()).toMatchObject({ status: 'done' });
    expect(await planOf(cleanUp, of, world)).toMatchObject({ because: 'otherLeftOvers' });
    expect(made.deleted).toHaveLength(2);
  });

  it('holds no stage', () => {
    expect(cleanUp.target?.(card, 'x', { names: [] })).toEqual({
      target: '111122223333:ap-northeast-1:credit-risk/left-overs',
    });
    expect(cleanUp.stageOf('x')).toBeUndefined();
  });
});
