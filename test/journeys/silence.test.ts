import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from './people.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ yaml: 'incidents: { groupWait: 1s }\n' });
  world.aws.company.registers('credit-risk', { metrics: 'good' });
});
afterAll(() => world.stop());

const { bothSee } = people(() => world);
const kenji = () => world.slack.as('U0KENJI');
const yuki = () => world.teams.as('29:yuki');
const matchers = 'alertname=~Pipeline*';

describe('somebody silences alerts', () => {
  it('the command shows what would be, and puts up the card; it silences nothing', async () => {
    world.aws.company.pipelineFails('credit-risk', 'accessDenied');
    await bothSee('credit-risk: pipeline failed');
    await kenji().types(`/ringi silence credit-risk ${matchers}`, 'credit-models');
    const answer = await kenji().sees('credit-models', ['matches 1 of 1 firing alert']);
    expect(answer.ephemeral).toBe(true);
    await bothSee('credit-risk: nothing silenced', '0 of 1 firing alert');
  });

  it('what is no matcher is said at its field, and the form stays as it was filled in', async () => {
    await kenji().clicks('Silence…', 'credit-models');
    await kenji().seesForm();
    await kenji().submits({ matchers: 'until friday', until: '4h', reason: 'A campaign.' });
    expect(kenji().modal()?.errors['matchers']).toMatch(
      /^“until friday” is not a matcher of alerts\. Write one a line, such as alertname=~DataDrift\*/u,
    );
    await kenji().cancels();
    const inputs = { matchers: 'until friday', until: '4h', reason: 'A campaign.' };
    expect(await yuki().clicks('Silence', { inputs })).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('“until friday” is not a matcher of alerts.'),
    });
    await bothSee('credit-risk: nothing silenced');
  });

  it('by the form: both chats say what, until when and why, and the card of the alert does', async () => {
    await kenji().clicks('Silence…', 'credit-models');
    await kenji().seesForm();
    await kenji().submits({ matchers, until: '4h', reason: 'The bucket is being moved.' });
    await bothSee('credit-risk: 1 silence', matchers.replace('=~', '=~"'), 'being moved');
    await bothSee('credit-risk: pipeline failed', 'Snoozed until');
    const taken = await world.recorded(
      ({ body }) => body['verb'] === 'silence' && body['outcome'] === 'recorded',
    );
    expect(taken.body).toMatchObject({ effect: 'decided', person: { id: 'kenji' } });
  });

  it('and ends it from the other chat, before its time', async () => {
    expect(await yuki().clicks('End silence 1')).toMatchObject({ kind: 'card' });
    await bothSee('credit-risk: nothing silenced');
    const ended = await world.recorded(({ body }) => body['verb'] === 'unsilence');
    expect(ended.body).toMatchObject({
      outcome: 'recorded',
      effect: 'decided',
      person: { id: 'yuki' },
    });
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});
