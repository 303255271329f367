import { afterEach, describe, expect, it } from '@jest/globals';
import { channel, client, plain, start, stopAll } from './workspace.ts';

afterEach(stopAll);

type Slack = Awaited<ReturnType<typeof start>>;
const pdf = Buffer.from('%PDF-1.7 credit-risk v3');

async function ticketOf(slack: Slack, filename = 'credit-risk-card-3.pdf', length = pdf.length) {
  const { upload_url: url = '', file_id: id = '' } = await client(slack).files.getUploadURLExternal(
    { filename, length },
  );
  return { url, id };
}
const send = async (url: string, body: Uint8Array<ArrayBuffer> = pdf) =>
  (await fetch(url, { method: 'POST', body })).status;
const error = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'ok',
    (fault: { readonly data?: { readonly error?: string } }) => fault.data?.error,
  );
async function uploaded(slack: Slack) {
  const { url, id } = await ticketOf(slack);
  await send(url);
  return id;
}

describe('a file in the Slack emulator', () => {
  it('is seen by nobody before it is completed, then by those of the channel', async () => {
    const slack = await start();
    const root = await client(slack).chat.postMessage({ channel, text: 'A card' });
    const id = await uploaded(slack);
    expect(slack.download('U0KENJI', id)).toBeUndefined();
    await client(slack).files.completeUploadExternal({
      files: [{ id, title: 'Model card' }],
      channel_id: channel,
      thread_ts: root.ts ?? '',
      initial_comment: 'The model card, <@U0YUKI>.',
    });
    const hung = await slack.as('U0KENJI').sees('credit-models', ['Model card']);
    expect(hung).toMatchObject({ threadTs: root.ts, text: 'The model card, <@U0YUKI>.' });
    expect(slack.as('U0YUKI').mentions()).toHaveLength(1);
    expect(slack.as('U0KENJI').downloads('credit-risk-card-3.pdf', 'credit-models')).toEqual(pdf);
    expect(slack.download('U0MIA', id)).toBeUndefined();
  });

  it('takes blocks where there is no comment, and keeps the ids they have', async () => {
    const slack = await start();
    const id = await uploaded(slack);
    const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Here.' }] }];
    const blocks = [{ type: 'rich_text', block_id: 'k1', elements }];
    await client(slack).files.completeUploadExternal({
      files: [{ id }],
      channel_id: channel,
      blocks,
    });
    const { messages = [] } = await client(slack).conversations.history({ channel });
    expect(messages[0]).toMatchObject({
      upload: true,
      blocks,
      files: [{ id, pretty_type: 'PDF' }],
    });
  });

  it('takes no block but rich text and sections', async () => {
    const slack = await start();
    const files = [{ id: await uploaded(slack) }] satisfies [{ id: string }];
    const blocks = [{ type: 'header', text: plain('A card') }];
    const shared = client(slack).files.completeUploadExternal({
      files,
      channel_id: channel,
      blocks,
    });
    expect(await error(shared)).toBe('invalid_blocks');
  });

  it('is uploaded once, in time, and as long as was said', async () => {
    const time = { now: new Date('2026-11-20T00:00:00Z') };
    const slack = await start({ clock: { now: () => time.now } });
    const { url } = await ticketOf(slack);
    expect(await send(url, Buffer.from('less'))).toBe(400);
    expect([await send(url), await send(url)]).toEqual([200, 410]);
    const late = await ticketOf(slack);
    time.now = new Date('2026-11-20T00:16:00Z');
    expect(await send(late.url)).toBe(410);
    expect(await send(`${slack.url}/upload/v1/F0NONE`)).toBe(404);
  });

  it('is completed once, and not before its bytes are there', async () => {
    const slack = await start();
    const { url, id } = await ticketOf(slack);
    const complete = () =>
      error(client(slack).files.completeUploadExternal({ files: [{ id }], channel_id: channel }));
    expect(await complete()).toBe('file_not_found');
    await send(url);
    expect([await complete(), await complete()]).toEqual(['ok', 'file_not_found']);
    expect(slack.as('U0KENJI').messages('credit-models')).toHaveLength(1);
  });

  it('goes only where the app is, into a thread that is there', async () => {
    const slack = await start({
      channels: [
        { id: channel, name: 'credit-models' },
        { id: 'C0NEW', name: 'new', withoutApp: true },
        { id: 'C0OLD', name: 'old', isArchived: true },
      ],
    });
    const root = await client(slack).chat.postMessage({ channel, text: 'A card' });
    const reply = await client(slack).chat.postMessage({
      channel,
      text: 'A note',
      thread_ts: root.ts ?? '',
    });
    const files = [{ id: await uploaded(slack) }] satisfies [{ id: string }];
    const share = (channel_id: string, thread_ts?: string) =>
      error(
        client(slack).files.completeUploadExternal(
          thread_ts === undefined ? { files, channel_id } : { files, channel_id, thread_ts },
        ),
      );
    expect(await share('U0KENJI')).toBe('invalid_arguments');
    expect(await share('C0NONE')).toBe('channel_not_found');
    expect(await share('C0NEW')).toBe('not_in_channel');
    expect(await share('C0OLD')).toBe('posting_to_channel_denied');
    expect(await share(channel, '1.000001')).toBe('thread_not_found');
    expect(await share(channel, reply.ts)).toBe('thread_not_found');
    expect(await share(channel, root.ts)).toBe('ok');
  });

  it('is refused as the settings and the scopes say', async () => {
    const slack = await start();
    const ask = (filename = 'a.pdf', length = 9) => error(ticketOf(slack, filename, length));
    expect(await ask('a.pdf', 0)).toBe('missing_argument');
    slack.admin.restrictUploads({ allowed: 'images' });
    expect([await ask(), await ask('a.png')]).toEqual([
      'file_uploads_except_images_disabled',
      'ok',
    ]);
    slack.admin.restrictUploads({ allowed: 'none' });
    expect(await ask()).toBe('file_uploads_disabled');
    slack.admin.restrictUploads({ allowed: 'all', maxBytes: 8 });
    expect(await ask()).toBe('file_upload_size_restricted');
    slack.admin.withoutScopes(['files:write']);
    expect(await ask()).toBe('missing_scope');
    slack.admin.withoutScopes([]);
    expect(await ask('a.pdf', 8)).toBe('ok');
  });
});
