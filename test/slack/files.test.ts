import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Gone, Later, OutcomeUnknown, type Message, type Note } from '../../src/index.ts';
import type { SlackFault } from '../../deploy/playground/slack/slack-emulator.ts';
import { scoreNote } from '../contract/chat-platform/drifting.ts';
import { note, thrown } from '../contract/chat-platform/chat.ts';
import { pdf } from '../contract/chat-platform/fake-files.ts';
import { channel, openOffice, room, shared } from './office.ts';
import { person, sampleCard } from './sample-card.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
let card: Message;
beforeEach(async () => {
  office = await openOffice();
  const payload = office.platform.render(sampleCard);
  card = await office.platform.post(room, payload, 'card', AbortSignal.timeout(5_000));
});
afterEach(() => office.close());

const mentioning: Note = {
  ...note,
  mentions: [{ group: 'model-risk', people: [person('Yuki Ito')] }],
  file: pdf,
};
const tell = (said: Note = mentioning, key = 'k1', signal = AbortSignal.timeout(5_000)) =>
  office.platform.reply(card, office.platform.renderNote(said, 'en'), key, signal);
/** As the core does it: what is found is not told again. */
async function tellOnce(said?: Note) {
  const found = await office.platform.find?.(room, 'k1', new Date(Date.now() - 60_000), card);
  return found ?? tell(said);
}
const thread = () =>
  office.slack
    .as('U0YUKI')
    .messages('loan-models')
    .filter(({ threadTs }) => threadTs !== undefined);
const calls = () => office.slack.calls.map(({ method }) => method);
const meets = (method: string, fault: SlackFault['with']) =>
  office.slack.faults.next({ method, with: fault });

const three = ['files.getUploadURLExternal', 'upload', 'files.completeUploadExternal'] as const;

describe('a note with a file in Slack', () => {
  it('is one message: its words, its mentions, and the file', async () => {
    await tell();
    const [hung, ...others] = thread();
    expect(others).toEqual([]);
    expect(hung?.files).toMatchObject([
      { name: 'credit-risk-card-3.pdf', prettyType: 'PDF', mimetype: 'application/pdf' },
    ]);
    expect(JSON.stringify(hung?.blocks)).toContain('Approved for dev by Kenji Mori.');
    expect(office.slack.as('U0YUKI').mentions()).toHaveLength(1);
    expect(office.files.links).toEqual([]);
    expect(office.refused).toEqual([]);
  });

  it('is not handed on where something else lies there by now', async () => {
    await tell({ ...mentioning, file: { ...pdf, digest: '0'.repeat(64) } });
    const [hung] = thread();
    expect(hung?.files ?? []).toEqual([]);
    expect(JSON.stringify(hung?.blocks)).toContain('The file could not be read.');
  });

  it('is found by its key, although Slack takes no metadata with a file', async () => {
    await tell();
    const since = new Date(Date.now() - 60_000);
    const found = await office.platform.find?.(room, 'k1', since, card);
    expect(found?.ref).toEqual({ ts: thread()[0]?.ts });
    expect(await office.platform.find?.(room, 'k2', since, card)).toBeUndefined();
  });

  it.each([
    ['the answer is lost', 'answerLost'],
    ['the connection breaks', 'connectionLost'],
  ] as const)('hangs once, where at any of the three calls %s', async (_what, kind) => {
    for (const [n, method] of three.entries()) {
      meets(method, { kind });
      const error = await thrown(tellOnce());
      expect(error).toBeInstanceOf(n < 2 ? Later : OutcomeUnknown);
      await tellOnce();
      expect(thread()).toHaveLength(1);
      for (const { ts } of thread()) office.slack.admin.deleteMessage(channel, ts);
    }
  });

  it('hangs once also where Ringi may not look for it', async () => {
    office.slack.admin.withoutScopes(['channels:history']);
    for (const kind of ['answerLost', 'connectionLost'] as const) {
      meets(three[2], { kind });
      expect(await thrown(tellOnce())).toBeInstanceOf(OutcomeUnknown);
      await tellOnce();
      expect(thread()).toHaveLength(1);
      for (const { ts } of thread()) office.slack.admin.deleteMessage(channel, ts);
    }
    // The bytes were sent once for each.
    expect(calls().filter((method) => method === 'upload')).toHaveLength(2);
  });

  it('goes on with the upload that is there, where the second try is busy too', async () => {
    office.slack.admin.withoutScopes(['channels:history']);
    meets(three[2], { kind: 'connectionLost' });
    meets(three[2], { kind: 'rateLimited', retryAfter: 1 });
    expect(await thrown(tellOnce())).toBeInstanceOf(OutcomeUnknown);
    expect(await thrown(tellOnce())).toBeInstanceOf(Later);
    await tellOnce();
    expect(thread()).toHaveLength(1);
    expect(calls().filter((method) => method === 'upload')).toHaveLength(1);
  });

  it.each(three)('comes back later where Slack is busy at %s', async (method) => {
    meets(method, { kind: 'rateLimited', retryAfter: 3 });
    expect(await thrown(tell())).toBeInstanceOf(Later);
    meets(method, { kind: 'http', status: 503 });
    const error = await thrown(tell());
    expect(error instanceof Later || error instanceof OutcomeUnknown).toBe(true);
    expect(thread()).toEqual([]);
    await tell();
    expect(thread()).toHaveLength(1);
    expect(office.refused).toEqual([]);
  });

  it('is given up when its caller gives up, and hangs once after all', async () => {
    const held = Promise.withResolvers<void>();
    meets('upload', { kind: 'held', until: held.promise });
    const giveUp = new AbortController();
    const told = thrown(tell(mentioning, 'k1', giveUp.signal));
    giveUp.abort();
    expect(await told).toBeInstanceOf(OutcomeUnknown);
    held.resolve();
    await tellOnce();
    expect(thread()).toHaveLength(1);
  });

  it('says its words in another way where Slack refuses the blocks', async () => {
    meets(three[2], { kind: 'error', error: 'invalid_blocks' });
    await tell();
    expect(thread()).toHaveLength(1);
    expect(thread()[0]).toMatchObject({ blocks: [], files: [{ name: pdf.name }] });
    expect(thread()[0]?.text).toContain('Approved for dev by Kenji Mori.');
  });

  it('leaves out a chart, which hangs with no file, and says what it shows', async () => {
    const said = { ...scoreNote, file: pdf };
    await tell(said);
    const [hung] = thread();
    expect(hung?.files).toHaveLength(1);
    expect(JSON.stringify(hung?.blocks)).toContain('has been above it for 3.');
    expect(hung?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'rich_text']);
  });

  it('hangs nowhere in a channel that is archived, or shared with another company', async () => {
    const elsewhere = { room: { ...room, id: shared }, ref: { ts: '1795131660.000100' } };
    const payload = office.platform.renderNote(mentioning, 'en');
    const signal = AbortSignal.timeout(5_000);
    const there = office.platform.reply(elsewhere, payload, 'k1', signal);
    expect(await thrown(there)).toBeInstanceOf(Gone);
    expect(office.files.reads).toBe(0);
    office.slack.admin.archive(channel);
    expect(await thrown(tell())).toBeInstanceOf(Gone);
    expect(office.refused).toEqual([]);
  });

  it('is gone with its thread', async () => {
    const [{ ts } = { ts: '' }] = office.slack.as('U0YUKI').messages('loan-models');
    office.slack.admin.deleteMessage(channel, ts);
    expect(await thrown(tell())).toBeInstanceOf(Gone);
    expect(office.refused).toEqual([]);
  });
});

const admin = () => office.slack.admin;
const refuses = (method: string, error: string) => meets(method, { kind: 'error', error });

describe('a workspace that takes no file', () => {
  it.each([
    ['the app has no files:write', () => admin().withoutScopes(['files:write']), /files:write/u],
    ['uploads are off', () => admin().restrictUploads({ allowed: 'none' }), /settings/u],
    ['only images may come', () => admin().restrictUploads({ allowed: 'images' }), /settings/u],
    ['files must be small', () => admin().restrictUploads({ maxBytes: 9 }), /20 MB/u],
    ['there is no room', () => refuses(three[0], 'storage_limit_reached'), /Make room/u],
    ['its kind is unwanted', () => refuses(three[2], 'file_type_not_allowed'), /settings/u],
    ['nobody knows why', () => refuses(three[2], 'file_update_failed'), /file_update_failed/u],
    ['the bytes are refused', () => meets('upload', { kind: 'http', status: 413 }), /413/u],
  ] as const)('gets a link that expires: %s', async (_why, happens, advice) => {
    happens();
    await tell();
    const [hung, ...others] = thread();
    expect(others).toEqual([]);
    expect(hung?.files).toBeUndefined();
    const blocks = JSON.stringify(hung?.blocks);
    expect(blocks).toContain('Approved for dev by Kenji Mori.');
    expect(blocks).toContain('Open PDF');
    expect(blocks).toContain('The link expires within the hour.');
    expect(blocks).toContain(office.files.links[0]);
    expect(office.slack.as('U0YUKI').mentions()).toHaveLength(1);
    expect(office.refused).toEqual([expect.stringMatching(advice)]);
    const since = new Date(Date.now() - 60_000);
    expect(await office.platform.find?.(room, 'k1', since, card)).toBeDefined();
  });

  it('tells the link to nobody else, also where Slack refuses it', async () => {
    admin().restrictUploads({ allowed: 'none' });
    const quoted = `[ERROR] invalid url: https://s3.test/a.pdf?X-Amz-Expires=3600&X-Amz-Signature=f00`;
    for (let n = 0; n < 2; n += 1) {
      const fault = { kind: 'error', error: 'invalid_blocks', messages: [quoted] } as const;
      meets('chat.postMessage', fault);
    }
    const error = await thrown(tell());
    expect(String(error)).toContain('invalid_blocks');
    for (const said of [String(error), ...office.logged, ...office.refused]) {
      expect(said).not.toMatch(/X-Amz|s3\.test/u);
    }
  });
});
