import { createHmac } from 'node:crypto';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import type { SlackEmulator, SlackOptions } from '../../deploy/playground/slack/slack-emulator.ts';
import { startSlack } from '../../deploy/playground/slack/start-slack.ts';

const channel = 'C0CREDIT';
const people: SlackOptions = {
  team: { id: 'T0SHINO', name: 'Shinonome' },
  users: [
    { id: 'U0KENJI', name: 'Kenji Mori' },
    { id: 'U0YUKI', name: 'Yuki Ito' },
    { id: 'U0REN', name: 'Ren Sato', deleted: true },
    { id: 'U0MIA', name: 'Mia Weber', team: 'T0PARTNER' },
  ],
  channels: [
    { id: channel, name: 'credit-models' },
    { id: 'C0SHARED', name: 'with-partner', isExtShared: true },
  ],
  usergroups: [{ id: 'S0RISK', handle: 'model-risk', users: ['U0YUKI'] }],
};

const quiet = () => {};
const silent = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  setName: quiet,
  getLevel: () => LogLevel.ERROR,
};

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function start(options: Partial<SlackOptions> = {}) {
  const slack = await startSlack({ ...people, ...options });
  stops.push(() => slack.stop());
  return slack;
}

function client(slack: SlackEmulator, token = slack.botToken) {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });
}

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = (label: string, value = 'v') => ({
  type: 'actions' as const,
  elements: [{ type: 'button' as const, text: plain(label), action_id: 'approve', value }],
});
const modal = (title = 'Approve for dev') => ({
  type: 'modal' as const,
  callback_id: 'approve',
  private_metadata: 'kept',
  title: plain(title),
  submit: plain('Approve'),
  blocks: [
    {
      type: 'input' as const,
      label: plain('Reason'),
      element: { type: 'plain_text_input' as const, action_id: 'reason', min_length: 3 },
    },
  ],
});

describe('the Web API of the Slack emulator', () => {
  it('posts, edits and threads what a client sends, and shows it to the people', async () => {
    const slack = await start();
    const web = client(slack);
    const { ts = '' } = await web.chat.postMessage({
      channel,
      text: 'one',
      blocks: [button('Go')],
    });
    await web.chat.postMessage({ channel, thread_ts: ts, text: 'Your turn <!subteam^S0RISK>' });
    await web.chat.update({ channel, ts, text: 'two', blocks: [button('Gone')] });

    const yuki = slack.as('U0YUKI');
    await yuki.sees('credit-models', ['two', 'Gone']);
    expect(yuki.messages('credit-models').map(({ threadTs }) => threadTs)).toEqual([undefined, ts]);
    expect(yuki.mentions()).toHaveLength(1);
    expect(slack.as('U0KENJI').mentions()).toHaveLength(0);
    expect(slack.calls.map(({ method }) => method)).toEqual([
      'chat.postMessage',
      'chat.postMessage',
      'chat.update',
    ]);
  });

  it('finds a message by its metadata only when asked for all of it', async () => {
    const web = client(await start());
    const metadata = { event_type: 'ringi', event_payload: { key: 'k1' } };
    await web.chat.postMessage({ channel, text: 'one', metadata });
    const hidden = await web.conversations.history({ channel });
    const shown = await web.conversations.history({ channel, include_all_metadata: true });
    expect(hidden.messages?.[0]?.metadata).toBeUndefined();
    expect(shown.messages?.[0]?.metadata).toMatchObject(metadata);
  });

  it.each([
    ['a long header', [{ type: 'header', text: plain('x'.repeat(151)) }], 'must be less than 151'],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'no more than 50'],
    ['one block_id twice', ['a', 'a'].map((id) => ({ ...button('Go'), block_id: id })), 'block_id'],
    ['two tables', [table('a'), table('b')], 'only_one_table_allowed'],
    ['10,001 characters in a table', [table('x'.repeat(10_001))], 'more than 10000'],
    ['a value of 2,001 characters', [button('Go', 'x'.repeat(2001))], 'no more than 2000'],
    ['six options in a menu', [menu(6)], 'no more than 5'],
    ['an empty text', [{ type: 'rich_text', elements: [section('')] }], 'more than 0 characters'],
    ['a chart in a container', [container([{ type: 'data_visualization' }])], 'unsupported type'],
    [
      'eleven children',
      [container(Array.from({ length: 11 }, () => ({ type: 'divider' })))],
      'no more than 10',
    ],
    ['an unknown block', [{ type: 'hologram' }], 'unsupported type'],
  ])('refuses %s as invalid_blocks', async (_name, blocks, message) => {
    const web = client(await start());
    const posted = web.apiCall('chat.postMessage', { channel, text: 'x', blocks });
    await expect(posted).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: { messages: [expect.stringContaining(message)] },
      },
    });
  });

  it('says what is wrong with the place, the text or the token', async () => {
    const slack = await start();
    const web = client(slack);
    const { ts = '' } = await web.chat.postMessage({ channel, text: 'one' });
    const update = { channel, ts, text: 'two' };
    expect(await errorOf(web.chat.postMessage({ channel: 'C0NOBODY', text: 'x' }))).toBe(
      'channel_not_found',
    );
    expect(await errorOf(web.chat.update({ ...update, ts: '1.1' }))).toBe('message_not_found');
    expect(await errorOf(web.chat.update({ ...update, text: 'x'.repeat(4001) }))).toBe(
      'msg_too_long',
    );
    slack.admin.closeEditWindow(true);
    expect(await errorOf(web.chat.update(update))).toBe('edit_window_closed');
    slack.admin.archive(channel);
    expect(await errorOf(web.chat.postMessage({ channel, text: 'x' }))).toBe('is_archived');
    expect(await errorOf(client(slack, 'xoxb-wrong').auth.test())).toBe('invalid_auth');
    slack.admin.revokeToken(true);
    expect(await errorOf(web.auth.test())).toBe('token_revoked');
  });

  it('keeps the rate of one message a second and channel, by its own clock', async () => {
    let now = Date.parse('2026-11-20T09:00:00Z');
    const web = client(await start({ rateLimits: true, clock: { now: () => new Date(now) } }));
    await web.chat.postMessage({ channel, text: 'one' });
    await expect(web.chat.postMessage({ channel, text: 'two' })).rejects.toMatchObject({
      retryAfter: 1,
    });
    await web.chat.postMessage({ channel: 'C0SHARED', text: 'elsewhere' });
    now += 1000;
    await web.chat.postMessage({ channel, text: 'two' });
  });

  it('plays the faults it is told, once each', async () => {
    const slack = await start();
    const web = client(slack);
    const method = 'chat.postMessage';
    slack.faults.next({ method, with: { kind: 'rateLimited', retryAfter: 30 } });
    slack.faults.next({ method, with: { kind: 'http', status: 503 } });
    slack.faults.next({ method, with: { kind: 'connectionLost' } });
    slack.faults.next({ method, with: { kind: 'answerLost' } });
    const post = () => web.chat.postMessage({ channel, text: 'one' });
    await expect(post()).rejects.toMatchObject({ retryAfter: 30 });
    await expect(post()).rejects.toMatchObject({ statusCode: 503 });
    await expect(post()).rejects.toThrow('fetch failed');
    expect(slack.as('U0KENJI').messages(channel)).toHaveLength(0);
    await expect(post()).rejects.toThrow('fetch failed');
    expect(slack.as('U0KENJI').messages(channel)).toHaveLength(1);
    expect(slack.faults.left).toBe(0);
  });
});

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

type Body = { user?: { team_id?: string }; trigger_id?: string };

/** A real Bolt app that notes what it hears. */
async function bolt(slack: SlackEmulator, mode: string, note?: (body: Body) => string | undefined) {
  const heard: (string | undefined)[] = [];
  const receiver =
    mode === 'HTTP'
      ? new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: LogLevel.ERROR })
      : new SocketModeReceiver({
          appToken: slack.appToken,
          logLevel: LogLevel.ERROR,
          installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
        });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: slack.botToken, botId: 'B0RINGI', botUserId: 'U0RINGI' }),
    clientOptions: { slackApiUrl: slack.apiUrl },
    logLevel: LogLevel.ERROR,
  });
  app.action<import('@slack/bolt').BlockButtonAction>('approve', async ({ ack, body, action }) => {
    if (note !== undefined) heard.push(note(body));
    else {
      heard.push(`${action.action_id} ${action.value} ${body.user.id}`);
      await client(slack).views.open({ trigger_id: body.trigger_id, view: modal() });
    }
    await ack();
  });
  app.view('approve', async ({ ack, view }) => {
    const [values = {}] = Object.values(view.state.values);
    heard.push(`${values.reason?.value} ${view.private_metadata}`);
    await ack();
  });
  app.command('/ringi', async ({ ack, command }) => {
    heard.push(command.text);
    await ack({ response_type: 'ephemeral', text: `answer to ${command.text}` });
  });
  if (receiver instanceof SocketModeReceiver) {
    await app.start();
    stops.push(() => app.stop());
    await slack.socket.connected();
  } else slack.sendTo(await mounted(receiver, slack));
  return heard;
}

/** Bolt's receiver inside fastify, as Ringi mounts it. Answers its request URL. */
async function mounted(receiver: HTTPReceiver, slack: SlackEmulator): Promise<string> {
  const server = Fastify();
  await server.register(async (plugin) => {
    plugin.removeAllContentTypeParsers();
    plugin.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    plugin.post('/slack/events', (request, reply) => {
      Object.assign(request.raw, { rawBody: request.body });
      reply.hijack();
      receiver.requestListener(request.raw, reply.raw);
    });
  });
  const url = `${await server.listen({ host: '127.0.0.1', port: 0 })}/slack/events`;
  stops.push(() => server.close());
  const forged = createHmac('sha256', `${slack.signingSecret}?`).update('x').digest('hex');
  const refused = await fetch(url, {
    method: 'POST',
    body: 'payload={}',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-signature': `v0=${forged}`,
      'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
    },
  });
  expect(refused.status).toBe(401);
  return url;
}

function table(text: string) {
  return { type: 'table', rows: [[{ type: 'raw_text', text }]] };
}

function section(text: string) {
  return { type: 'rich_text_section', elements: [{ type: 'text', text }] };
}

function container(children: readonly object[]) {
  return { type: 'container', title: plain('Evidence'), child_blocks: children };
}

function menu(count: number) {
  const options = Array.from({ length: count }, (_, i) => ({ text: plain(`${i}`), value: `${i}` }));
  return { type: 'actions', elements: [{ type: 'overflow', action_id: 'more', options }] };
}

function errorOf(call: Promise<unknown>) {
  return call.then(
    () => 'ok',
    (failed: { data?: { error?: string } }) => failed.data?.error,
  );
}
