import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from './start-world.ts';
import { registryOf } from './registry-of.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

describe('a model package is registered', () => {
  it('is approved by two groups, one in Slack and one in Teams, and both chats show it', async () => {
    const arn = world.aws.company.registers('credit-risk', {
      metrics: 'good',
      by: { pipeline: 'credit-risk-train', startedBy: { studio: 'aiko-tanaka' } },
    });
    const kenji = world.slack.as('U0KENJI');
    const yuki = world.teams.as('29:yuki');
    await kenji.sees('credit-models', ['credit-risk v1', 'approval for dev', '0 of 2']);
    await yuki.sees(['credit-risk v1', 'approval for dev', '0 of 2']);

    await kenji.clicks('Approve for dev', 'credit-models');
    await kenji.seesForm();
    await kenji.submits({ reason: 'Better than nothing.' });
    await yuki.sees(['1 of 2 approvals', 'model-risk', 'Better than nothing.']);
    await yuki.clicks('Approve for dev');

    await kenji.sees('credit-models', ['credit-risk v1', 'in dev', 'Yuki Ito']);
    await yuki.sees(['credit-risk v1', 'in dev', 'Kenji Mori']);
    const registry = await registryOf(world, arn);
    expect(registry).toMatchObject({
      approval: 'Approved',
      metadata: { dev: 'Approved', test: 'PendingManualApproval' },
      lifeCycle: { stage: 'dev', stageStatus: 'Approved' },
    });
    expect(await registry.pointer('dev')).toMatchObject({
      version: 1,
      decidedBy: ['kenji', 'yuki'],
    });
    expect(await registry.pointer('test')).toBeUndefined();
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
