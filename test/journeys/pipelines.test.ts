import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from './start-world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld({ yaml: 'incidents: { groupWait: 1s }\n' });
});
afterEach(() => world.stop());

describe('a pipeline fails', () => {
  it('has a card with the step, the reason and what to do, and is retried from it', async () => {
    world.aws.company.registers('credit-risk', { metrics: 'good' });
    world.aws.company.pipelineFails('credit-risk', 'accessDenied');
    const kenji = world.slack.as('U0KENJI');
    const yuki = world.teams.as('29:yuki');
    await kenji.sees('credit-models', [
      'credit-risk: pipeline failed',
      'Preprocess',
      's3:GetObject',
    ]);
    await yuki.sees(['credit-risk: pipeline failed', 'What to do', 's3:GetObject']);

    await kenji.clicks('Retry', 'credit-models');
    await kenji.seesForm();
    await kenji.submits({ reason: 'The role has its rights back.' });
    await yuki.sees(['credit-risk: pipeline works again']);
    await kenji.sees('credit-models', ['credit-risk: pipeline works again']);
    await kenji.sees('credit-models', ['credit-risk v2', 'approval for dev']);

    const done = await world.recorded(
      ({ kind, body }) => kind === 'execution' && body['status'] === 'done',
    );
    expect(done.body).toMatchObject({ verb: 'retryPipeline', people: ['kenji'] });
    const told = (await world.journal()).filter(({ kind }) => kind === 'incident');
    expect(told.map(({ body }) => body['status'])).toEqual(['opened', 'resolved']);
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });

  it('is asked of those alone whom the policy names', async () => {
    world.aws.company.registers('credit-risk', { metrics: 'good' });
    world.aws.company.pipelineFails('credit-risk', 'algorithm');
    const ren = world.slack.as('U0REN');
    await ren.sees('credit-models', ['credit-risk: pipeline failed', 'algorithm']);
    await ren.clicks('Retry', 'credit-models');
    await ren.seesForm();
    await ren.submits({});
    await ren.sees('credit-models', ['was not recorded', 'ml-leads']);
    const click = await world.recorded(({ kind }) => kind === 'click');
    expect(click.body).toMatchObject({ outcome: 'refused', verb: 'retryPipeline' });
  });

  it('that never failed hangs nowhere', async () => {
    world.aws.company.registers('credit-risk', { metrics: 'good' });
    await world.slack.as('U0KENJI').sees('credit-models', ['credit-risk v1']);
    await world.quiet();
    const records = await world.journal();
    expect(records.filter(({ kind }) => kind === 'incident')).toEqual([]);
  });
});
