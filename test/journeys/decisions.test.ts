import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from './people.ts';
import { registryOf } from './registry-of.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const { bothSee, inSlack, inTeams } = people(() => world);

describe('people who may not', () => {
  it('an outsider is refused privately, with the rule and whom to ask, and nothing changes', async () => {
    world.aws.company.registers('churn', { metrics: 'good' });
    await bothSee('churn v1: approval for dev');
    await inSlack('U0REN', 'Approve for dev');
    const ren = world.slack.as('U0REN');
    const seen = await ren.sees('credit-models', ['Nothing has changed', 'ml-leads']);
    expect(seen.ephemeral).toBe(true);
    const refused = await world.recorded(({ body }) => body['outcome'] === 'refused');
    expect(refused.body).toMatchObject({ rule: 'memberOf', person: { id: 'ren' } });
    await bothSee('churn v1: approval for dev', '0 of 2 approvals');
  });

  it('in Teams the refusal is a bar on the card of the one who clicked', async () => {
    const answer = await inTeams('29:ren', 'Approve for dev');
    expect(answer).toMatchObject({ kind: 'error' });
    expect(JSON.stringify(answer)).toContain('ml-leads');
  });

  it('somebody of another company is refused in both chats', async () => {
    // Shared with a partner after the card was posted: their people see it, and its buttons.
    world.slack.admin.share('C0CREDIT', true);
    await inSlack('U0MIA', 'Approve for dev');
    await world.slack.as('U0MIA').sees('credit-models', ['#ml-platform']);
    world.slack.admin.share('C0CREDIT', false);
    expect(await inTeams('29:mia', 'Approve for dev')).toMatchObject({ kind: 'error' });
    await bothSee('churn v1: approval for dev', '0 of 2 approvals');
  });
});

describe('a version that is not wanted', () => {
  it('a vote can be taken back while it has not taken effect', async () => {
    await inSlack('U0KENJI', 'Approve for dev', 'Looks fine.');
    await bothSee('churn v1', '1 of 2 approvals');
    await world.slack.as('U0KENJI').picks('Take back my vote', 'credit-models');
    await bothSee('churn v1: approval for dev', '0 of 2 approvals');
  });

  it('is rejected with a reason, for every stage, and the maker hears of it', async () => {
    await inTeams('29:yuki', 'Reject version…', 'The bias report is missing.');
    await bothSee('churn v1: rejected', 'The bias report is missing.');
    const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/churn/1';
    expect(await registryOf(world, arn)).toMatchObject({ approval: 'Rejected' });
    await world.slack.as('U0REN').sees('credit-models', ['Rejected by Yuki Ito']);
  });
});

describe('a gate that fails', () => {
  it('closes the next stage, and only an override opens it; that does not promote', async () => {
    const arn = world.aws.company.registers('scoring', { metrics: 'belowGate' });
    await bothSee('scoring v1: approval for dev', 'Ahead: prod requires AUC above 0.85');
    await inSlack('U0KENJI', 'Approve for dev');
    await bothSee('scoring v1', '1 of 2');
    await inTeams('29:hana', 'Approve for dev');
    await bothSee('scoring v1: in dev', 'Needs 1 from ml-leads or model-risk.');
    await inTeams('29:kenji', 'Promote to test');
    await bothSee('scoring v1: in test');
    await inTeams('29:kenji', 'Promote to uat');
    await bothSee('scoring v1: in uat, closed for prod', 'fails');

    await inSlack('U0KENJI', 'Override AUC gate…', 'It is good enough for me.');
    await world.slack.as('U0KENJI').sees('credit-models', ['Nothing has changed', 'risk-board']);
    await inSlack('U0YUKI', 'Override AUC gate…', 'The board accepts it for a quarter.');
    await bothSee('scoring v1: in uat, ready for prod', 'overridden', '0 of 2 approvals');
    expect(await (await registryOf(world, arn)).pointer('prod')).toBeUndefined();
  });

  it('overridden for one stage, is still said to lie ahead of a later one', async () => {
    world.aws.company.registers('trial', { metrics: 'none', by: { studio: 'aiko' } });
    await bothSee('trial v1: closed for dev', 'Ahead: prod requires AUC above 0.85');
    await inSlack('U0YUKI', 'Override AUC gate…', 'For a trial in dev alone.');
    await bothSee('trial v1: closed for dev', '1 of 2 gates', 'Ahead: prod requires AUC above');
  });

  it('declining the stage is not rejecting the version, and it can be proposed again', async () => {
    await inTeams('29:yuki', 'Decline prod…', 'Not before the audit.');
    await bothSee('scoring v1: in uat, declined for prod', 'Not before the audit.');
    const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/scoring/1';
    expect(await registryOf(world, arn)).toMatchObject({ approval: 'Approved' });
    await inSlack('U0KENJI', { actionId: 'propose' }, 'The audit is done.');
    await bothSee('scoring v1: in uat', 'prod');
    await world.recorded(({ kind, body }) => kind === 'round-opened' && body['about'] === 'prod');
  });
});

describe('changed behind Ringi’s back', () => {
  it('an approval in the console appears with who did it, and moves no pointer', async () => {
    const arn = world.aws.company.registers('pricing', { metrics: 'good' });
    await bothSee('pricing v1: approval for dev');
    await inSlack('U0KENJI', 'Approve for dev');
    await bothSee('pricing v1', '1 of 2 approvals');
    world.aws.company.approvesInConsole(arn, 'Approved', {
      role: 'DataScience',
      session: 'console',
    });
    await bothSee('pricing v1', 'DataScience');
    const outside = await world.recorded(({ kind }) => kind === 'outside');
    expect(outside.body).toMatchObject({ what: 'approval', after: 'Approved', rule: 'ask' });
    const ended = await world.recorded(
      ({ kind, body, subject }) =>
        kind === 'round-ended' && body['status'] === 'overtaken' && subject.includes('pricing'),
    );
    expect(ended.body).toMatchObject({ n: 1 });
    expect(await (await registryOf(world, arn)).pointer('dev')).toBeUndefined();
  });

  it('whoever AWS names is called by their own name where they are known', async () => {
    const arn = world.aws.company.registers('renting', { metrics: 'good' });
    await bothSee('renting v1: approval for dev');
    world.aws.company.approvesInConsole(arn, 'Rejected', { user: 'kenji' });
    await bothSee('renting v1: rejected', 'Rejected outside Ringi by Kenji Mori.');
  });
});
