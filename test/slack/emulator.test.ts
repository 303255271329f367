import { afterEach, describe, expect, it } from '@jest/globals';
import { button, channel, client, plain, start, stopAll } from './workspace.ts';

afterEach(stopAll);

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
