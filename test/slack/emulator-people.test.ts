import { afterEach, describe, expect, it } from '@jest/globals';
import { bolt } from './bolt-app.ts';
import { button, channel, client, modal, start, stopAll } from './workspace.ts';

afterEach(stopAll);

describe('people in the Slack emulator', () => {
  it.each(['Socket Mode', 'HTTP'] as const)(
    'click, fill in a form and type a command, over %s',
    async (mode) => {
      const slack = await start();
      const heard = await bolt(slack, mode);
      await client(slack).chat.postMessage({ channel, text: 'card', blocks: [button('Approve')] });
      const kenji = slack.as('U0KENJI');
      expect(await kenji.clicks('Approve', 'credit-models')).toMatchObject({ acked: true });
      await kenji.seesForm();
      await kenji.submits({ Reason: 'no' });
      expect(Object.values(kenji.modal()?.errors ?? {})).toEqual(['Use at least 3 characters.']);
      await kenji.submits({ Reason: 'Better than v11.' });
      expect(kenji.modal()).toBeNull();
      expect(await kenji.types('/ringi pending', 'credit-models')).toMatchObject({ acked: true });
      await kenji.sees('credit-models', ['answer to pending']);
      expect(slack.as('U0YUKI').ephemerals()).toHaveLength(0);
      expect(heard).toEqual(['approve v U0KENJI', 'Better than v11. kept', 'pending']);
    },
  );

  it('of another company click with their own team, and cannot type commands', async () => {
    const slack = await start();
    const heard = await bolt(slack, 'Socket Mode', (body) => body.user?.team_id);
    const shared = 'C0SHARED';
    const blocks = [button('Approve')];
    await client(slack).chat.postMessage({ channel: shared, text: 'card', blocks });
    const mia = slack.as('U0MIA');
    await mia.clicks('Approve', shared);
    expect(heard).toEqual(['T0PARTNER']);
    expect(await mia.types('/ringi list', shared)).toEqual({
      acked: false,
      error: 'command_not_found',
    });
    expect(mia.messages('credit-models')).toHaveLength(0);
  });

  it('have three seconds to be shown a form', async () => {
    let now = Date.parse('2026-11-20T09:00:00Z');
    const slack = await start({ clock: { now: () => new Date(now) } });
    const triggers = await bolt(slack, 'Socket Mode', (body) => body.trigger_id);
    const web = client(slack);
    await web.chat.postMessage({ channel, text: 'card', blocks: [button('Approve')] });
    await slack.as('U0KENJI').clicks('Approve', channel);
    await slack.as('U0KENJI').clicks('Approve', channel);
    const [first = '', second = ''] = triggers;
    await web.views.open({ trigger_id: first, view: modal() });
    await expect(web.views.open({ trigger_id: first, view: modal() })).rejects.toMatchObject({
      data: { error: 'exchanged_trigger_id' },
    });
    await expect(
      web.views.open({ trigger_id: second, view: modal('x'.repeat(25)) }),
    ).rejects.toMatchObject({ data: { error: 'invalid_arguments' } });
    now += 3001;
    await expect(web.views.open({ trigger_id: second, view: modal() })).rejects.toMatchObject({
      data: { error: 'expired_trigger_id' },
    });
  });

  it('may be heard twice', async () => {
    const slack = await start();
    const heard = await bolt(slack, 'Socket Mode', (body) => body.trigger_id);
    await client(slack).chat.postMessage({ channel, text: 'card', blocks: [button('Approve')] });
    slack.socket.deliverTwice();
    await slack.as('U0KENJI').clicks('Approve', channel);
    await slack.as('U0KENJI').clicks('Approve', channel);
    expect(heard).toHaveLength(3);
    expect(new Set(heard).size).toBe(2);
  });

  it('are told when nobody listens', async () => {
    const slack = await start();
    await client(slack).chat.postMessage({ channel, text: 'card', blocks: [button('Approve')] });
    const clicked = await slack.as('U0KENJI').clicks('Approve', channel);
    expect(clicked).toEqual({ acked: false, error: 'no_socket' });
  });
});
