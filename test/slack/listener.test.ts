import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { NotInstalled, unreadableButton } from '../../src/index.ts';
import { channel, openOffice, refusal, room } from './office.ts';
import { sampleCard } from './sample-card.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

type Office = Awaited<ReturnType<typeof openOffice>>;
let office: Office;
afterEach(() => office.close());

async function open(mode: 'Socket Mode' | 'HTTP' = 'Socket Mode') {
  office = await openOffice(mode);
  const { platform } = office;
  const payload = platform.render(sampleCard);
  const message = await platform.post(room, payload, 'k', AbortSignal.timeout(5000));
  return { ...office, message };
}

describe.each(['Socket Mode', 'HTTP'] as const)('over %s, a person in Slack', (mode) => {
  it('approves by button and form: one click, with everything it rests on', async () => {
    const { slack, heard, message } = await open(mode);
    const kenji = slack.as('U0KENJI');
    await kenji.clicks('Approve for dev', 'loan-models');
    const form = await kenji.seesForm();
    expect(form).toMatchObject({ title: 'Approve for dev', submit: 'Approve', close: 'Cancel' });
    expect(heard.accepted).toHaveLength(0);
    await kenji.submits({ Comment: 'Better than v6.' });
    expect(kenji.modal()).toBeNull();
    expect(heard.accepted).toEqual([
      {
        id: expect.stringContaining(form.id),
        account: { platform: 'slack', tenant: 'T0SHINO', id: 'U0KENJI' },
        card: sampleCard.ref,
        verb: 'approve',
        on: 'dev',
        evidence: 'e'.repeat(64),
        policy: 'p'.repeat(64),
        answers: { comment: 'Better than v6.' },
        room,
        message,
        replyTo: { platform: 'slack', room: channel, ref: { user: 'U0KENJI' } },
        at: expect.any(String),
      },
    ]);
  });

  it('acts through the menu, with a form and without', async () => {
    const { slack, heard } = await open(mode);
    const kenji = slack.as('U0KENJI');
    await kenji.picks('Take back my vote', 'loan-models');
    await kenji.picks('Roll back uat to v5…', 'loan-models');
    await kenji.submits({ Reason: 'Error rate doubled.' });
    expect(heard.accepted.map(({ verb, on, answers }) => ({ verb, on, answers }))).toEqual([
      { verb: 'withdraw', on: 'dev', answers: {} },
      { verb: 'rollback', on: 'uat', answers: { reason: 'Error rate doubled.' } },
    ]);
  });

  it('asks, by command and by menu, and alone sees the answer', async () => {
    const { slack, heard } = await open(mode);
    const kenji = slack.as('U0KENJI');
    await kenji.types('/ringi pending', 'loan-models');
    await kenji.sees('loan-models', ['answer to pending']);
    await kenji.picks('History', 'loan-models');
    await kenji.sees('loan-models', ['answer to history loan-default']);
    const account = { platform: 'slack', tenant: 'T0SHINO', id: 'U0KENJI' };
    expect(heard.asked[0]).toEqual({ account, room, text: 'pending' });
    expect(slack.as('U0YUKI').ephemerals()).toHaveLength(0);
  });

  it('is told privately why a click changed nothing', async () => {
    const { slack, script } = await open(mode);
    script.outcome = { status: 'refused', notice: refusal };
    const aiko = slack.as('U0AIKO');
    await aiko.clicks('Approve for dev', 'loan-models');
    await aiko.submits();
    const [...said] = [refusal.headline, 'Who can  model-risk', refusal.small];
    const told = await aiko.sees('loan-models', said);
    expect(told.ephemeral).toBe(true);
    expect(told.blocks).toHaveLength(2);
    expect(slack.as('U0KENJI').ephemerals()).toHaveLength(0);
  });
});

describe('the Slack listener', () => {
  it('acknowledges before the click is decided', async () => {
    const { slack, script } = await open();
    const held = Promise.withResolvers<void>();
    script.decided = held.promise;
    const answer = await slack.as('U0KENJI').picks('Take back my vote', 'loan-models');
    expect(answer).toMatchObject({ acked: true });
    held.resolve();
  });

  it('keeps the form open when the click cannot be written down', async () => {
    const { slack, script, logged } = await open();
    script.accept = () => Promise.reject(new Error('disk full'));
    const kenji = slack.as('U0KENJI');
    await kenji.clicks('Reject version…', 'loan-models');
    await kenji.submits({ Reason: 'Bias report is missing.' });
    expect(Object.values(kenji.modal()?.errors ?? {})).toEqual(['notTaken']);
    await kenji.picks('Take back my vote', 'loan-models');
    await kenji.sees('loan-models', ['notTaken']);
    expect(logged.join('\n')).toContain('a click was not taken');
  });

  it('brings a click that is delivered twice with the same id', async () => {
    const { slack, heard } = await open();
    slack.socket.deliverTwice();
    await slack.as('U0KENJI').picks('Take back my vote', 'loan-models');
    await office.listener.stop();
    expect(heard.accepted).toHaveLength(2);
    expect(new Set(heard.accepted.map(({ id }) => id)).size).toBe(1);
  });

  it("names the company of another company's person, for the core to refuse", async () => {
    const { slack, heard } = await open();
    const mia = slack.as('U0MIA');
    await mia.picks('Take back my vote', 'loan-models');
    await mia.clicks('Approve for dev', 'loan-models');
    await mia.submits();
    const account = { platform: 'slack', tenant: 'T0PARTNER', id: 'U0MIA' };
    expect(heard.accepted.map((click) => click.account)).toEqual([account, account]);
  });

  it('opens a form while posts are rate limited', async () => {
    const { slack, platform } = await open();
    const busy = { kind: 'rateLimited', retryAfter: 600 } as const;
    slack.faults.next({ method: 'chat.postMessage', with: busy });
    const payload = platform.render(sampleCard);
    await expect(platform.post(room, payload, 'k', AbortSignal.timeout(5000))).rejects.toThrow(
      'busy',
    );
    await slack.as('U0KENJI').clicks('Approve for dev', 'loan-models');
    expect(slack.as('U0KENJI').modal()).not.toBeNull();
  });

  it('makes one call, and nothing else, before a form is open', async () => {
    const { slack } = await open();
    const before = slack.calls.length;
    await slack.as('U0KENJI').clicks('Approve for dev', 'loan-models');
    expect(slack.calls.slice(before).map(({ method }) => method)).toEqual(['views.open']);
  });

  it('says so when a form does not open', async () => {
    const { slack, logged, heard } = await open('HTTP');
    const fault = { kind: 'error', error: 'expired_trigger_id' } as const;
    slack.faults.next({ method: 'views.open', with: fault });
    await slack.as('U0KENJI').clicks('Approve for dev', 'loan-models');
    await slack.as('U0KENJI').sees('loan-models', ['notTaken']);
    expect(logged.join('\n')).toContain('expired_trigger_id');
    expect(heard.accepted).toHaveLength(0);
  });

  it('acknowledges a link, of a card and of an answer, and makes nothing of it', async () => {
    const { slack, connection, heard } = await open();
    const kenji = slack.as('U0KENJI');
    expect(await kenji.picks('Open in SageMaker', channel)).toMatchObject({ acked: true });
    const url = 'https://shinonome.slack.example/archives/C0LOANS/p1';
    const elements = [{ type: 'button' as const, action_id: 'open', text: plain('Open'), url }];
    const blocks = [{ type: 'actions' as const, elements }];
    await connection.clients.notifier.chat.postMessage({ channel, text: 'pending', blocks });
    expect(await kenji.clicks('Open', channel)).toMatchObject({ acked: true });
    expect(heard.accepted).toHaveLength(0);
  });

  it('brings a button and an entry it cannot read as clicks on nothing, to be refused', async () => {
    const { slack, connection, heard, script } = await open();
    script.outcome = { status: 'refused', notice: refusal };
    const options = [
      { text: plain('Older'), value: 'm7' },
      { text: plain('Old too'), value: 'm8' },
    ];
    const elements = [
      { type: 'button' as const, action_id: 'old', text: plain('Old'), value: 'approve~4f1c' },
      { type: 'overflow' as const, action_id: 'more', options },
    ];
    const blocks = [{ type: 'actions' as const, elements }];
    const old = { channel, text: 'old', blocks };
    const { ts } = await connection.clients.notifier.chat.postMessage(old);
    const kenji = slack.as('U0KENJI');
    expect(await kenji.clicks('Old', channel)).toMatchObject({ acked: true });
    await kenji.sees('loan-models', [refusal.headline]);
    expect(await kenji.picks('Older', channel)).toMatchObject({ acked: true });
    const account = { platform: 'slack', tenant: 'T0SHINO', id: 'U0KENJI' };
    const click = {
      ...unreadableButton,
      account,
      answers: {},
      room,
      message: { room, ref: { ts } },
    };
    expect(heard.accepted).toMatchObject([click, click]);
  });

  it('brings a form it cannot read as a click on nothing, and says in it what came of it', async () => {
    const { slack, connection, heard, script } = await open();
    script.outcome = { status: 'refused', notice: refusal };
    const kenji = slack.as('U0KENJI');
    await kenji.clicks('Reject version…', 'loan-models');
    const { id: view_id } = await kenji.seesForm();
    const [reject] = slack.calls.filter(({ method }) => method === 'views.open');
    const { view } = z.object({ view: z.looseObject({}) }).parse(reject?.args);
    const older = { ...view, private_metadata: 'reject~4f1c' };
    await connection.clients.interactive.apiCall('views.update', { view_id, view: older });
    await kenji.submits({ Reason: 'Bias report is missing.' });
    expect(Object.values(kenji.modal()?.errors ?? {})).toEqual([refusal.summary]);
    const account = { platform: 'slack', tenant: 'T0SHINO', id: 'U0KENJI' };
    expect(heard.accepted).toMatchObject([{ ...unreadableButton, account, answers: {} }]);
  });

  it('hears everything while Slack refreshes a socket, and comes back by itself', async () => {
    const { slack, heard } = await open();
    await slack.socket.connected(2);
    slack.socket.refresh('oldest');
    await slack.as('U0KENJI').picks('Take back my vote', 'loan-models');
    slack.socket.refresh();
    await slack.socket.connected(2);
    await slack.as('U0KENJI').picks('Take back my vote', 'loan-models');
    expect(heard.accepted).toHaveLength(2);
  });

  it('starts while Slack is away, and is there when Slack is', async () => {
    office = await openOffice('Socket Mode', ({ faults }) => {
      const fault = { times: 3, with: { kind: 'http', status: 503 } } as const;
      faults.next({ method: 'auth.test', ...fault });
      faults.next({ method: 'apps.connections.open', ...fault });
    });
    const { slack, platform, heard } = office;
    await slack.socket.connected(2);
    const payload = platform.render(sampleCard);
    await platform.post(room, payload, 'k', AbortSignal.timeout(5000));
    await slack.as('U0KENJI').picks('Take back my vote', 'loan-models');
    expect(heard.accepted).toHaveLength(1);
  });

  it('tells the bot that it was invited', async () => {
    const { slack, platform, heard } = await open();
    const there = { platform: 'slack', id: 'C0NEW' };
    const post = () =>
      platform.post(there, platform.render(sampleCard), 'k', AbortSignal.timeout(5000));
    await expect(post()).rejects.toBeInstanceOf(NotInstalled);
    await slack.event({ type: 'member_joined_channel', user: 'U0YUKI', channel: 'C0NEW' });
    await slack.admin.invite('C0NEW');
    await post();
    await office.listener.stop();
    expect(heard.installed).toEqual(['C0NEW']);
  });

  it('refuses what is not signed, and counts it', async () => {
    const { url, heard, slack } = await open('HTTP');
    const body = 'payload=%7B%7D';
    const at = String(Math.floor(Date.now() / 1000));
    const mac = (secret: string) =>
      `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
    const send = (signature: string, time = at) =>
      fetch(url, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': time,
          'x-slack-signature': signature,
        },
      });
    expect((await send(mac('another secret'))).status).toBe(401);
    expect((await send(mac(slack.signingSecret), String(Number(at) - 600))).status).toBe(401);
    expect(heard.unsigned).toBe(2);
    expect(heard.accepted).toHaveLength(0);
  });

  it('finishes what it has taken before it stops', async () => {
    const { slack, script, listener } = await open();
    const held = Promise.withResolvers<void>();
    script.decided = held.promise;
    script.outcome = { status: 'refused', notice: refusal };
    await slack.as('U0KENJI').picks('Take back my vote', 'loan-models');
    const stopped = listener.stop();
    held.resolve();
    await stopped;
    expect(slack.as('U0KENJI').ephemerals()).toHaveLength(1);
  });

  it('says which token Slack refuses, and writes none of them down', async () => {
    const { slack, listener, logged } = await open();
    slack.admin.revokeToken(true);
    await expect(listener.start()).rejects.toThrow('token_revoked');
    expect(logged.join('\n')).not.toMatch(/xoxb-|xapp-/);
  });
});
