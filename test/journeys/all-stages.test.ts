import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from './people.ts';
import { startWorld, type World } from './start-world.ts';
import { registryOf } from './registry-of.ts';

let world: World;
let first: string;
let second: string;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { bothSee, inSlack, inTeams } = people(() => world);

describe('a version walks through all four stages to prod and back', () => {
  it('v1 goes to prod, with a decision at every step', async () => {
    first = world.aws.company.registers('credit-risk', { metrics: 'good' });
    await bothSee('credit-risk v1: approval for dev', '0 of 2 approvals');
    await inSlack('U0KENJI', 'Approve for dev', 'A first version.');
    await bothSee('1 of 2 approvals', 'A first version.');
    await inTeams('29:yuki', 'Approve for dev');
    await bothSee('credit-risk v1: in dev, ready for test');
    await expectWorld(first, 'dev', ['dev']);

    await inTeams('29:kenji', 'Promote to test');
    await bothSee('credit-risk v1: in test, ready for uat');
    await expectWorld(first, 'test', ['dev', 'test']);

    await inSlack('U0YUKI', 'Promote to uat');
    await bothSee('credit-risk v1: in uat, ready for prod');
    await expectWorld(first, 'uat', ['dev', 'test', 'uat']);

    await inSlack('U0KENJI', 'Promote to prod');
    await bothSee('credit-risk v1', '1 of 2 approvals');
    await inTeams('29:hana', 'Promote to prod');
    await bothSee('credit-risk v1: in prod');
    await expectWorld(first, 'prod', ['dev', 'test', 'uat', 'prod']);
  });

  it('v2 follows, and is compared with what each next stage has in service', async () => {
    second = world.aws.company.registers('credit-risk', { metrics: 'good' });
    await bothSee('credit-risk v2: approval for dev', 'v2 (v1, dev)');
    await inSlack('U0KENJI', 'Approve for dev');
    await bothSee('credit-risk v2', '1 of 2');
    await inTeams('29:hana', 'Approve for dev');
    await bothSee('credit-risk v2: in dev', 'v2 (v1, test)');
    await inTeams('29:kenji', 'Promote to test');
    await bothSee('credit-risk v2: in test', 'v2 (v1, uat)');
    await inSlack('U0YUKI', 'Promote to uat');
    await bothSee('credit-risk v2: in uat', 'v2 (v1, prod)');
    await inSlack('U0KENJI', 'Promote to prod');
    await bothSee('credit-risk v2', '1 of 2');
    await inTeams('29:yuki', 'Promote to prod');
    await bothSee('credit-risk v2: in prod');
    await expectWorld(second, 'prod', ['dev', 'test', 'uat', 'prod']);
  });

  it('prod goes back to v1, which Ringi names itself', async () => {
    await inSlack('U0KENJI', { actionId: 'rollback' }, 'Errors in the scores.');
    await bothSee('credit-risk v2: prod rolled back to v1', 'Errors in the scores.');
    const bad = await registryOf(world, second);
    expect(await bad.pointer('prod')).toMatchObject({ version: 1, previousVersion: 2 });
    expect(bad).toMatchObject({
      approval: 'Approved',
      metadata: { prod: 'RolledBack' },
      lifeCycle: { stage: 'uat', stageStatus: 'Approved' },
    });
    const good = await registryOf(world, first);
    expect(good.lifeCycle).toMatchObject({ stage: 'prod', stageStatus: 'Approved' });
  });

  it('says who stood where, and who decided it', async () => {
    await world.slack.as('U0AIKO').types('/ringi who credit-risk prod', 'credit-models');
    const answer = await world.slack
      .as('U0AIKO')
      .sees('credit-models', ['v1 has stood in prod', 'Kenji']);
    expect(answer.ephemeral).toBe(true);
  });
});

async function expectWorld(arn: string, stage: string, stages: readonly string[]) {
  const seen = await registryOf(world, arn);
  expect(seen.approval).toBe('Approved');
  expect(seen.lifeCycle).toMatchObject({ stage, stageStatus: 'Approved' });
  for (const each of ['dev', 'test', 'uat', 'prod']) {
    const pointer = await seen.pointer(each);
    const has = typeof pointer === 'object' && pointer.version === seen.version;
    expect({ each, has, entry: seen.metadata[each] === 'Approved' }).toEqual({
      each,
      has: stages.includes(each),
      entry: stages.includes(each),
    });
  }
}
