import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Gone, Later, NotInstalled, OutcomeUnknown } from '../../src/index.ts';
import { drifting, scoreNote } from '../contract/chat-platform/drifting.ts';
import { channel, openOffice, room, shared } from './office.ts';
import { person, sampleCard } from './sample-card.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const soon = () => AbortSignal.timeout(5000);
const post = (key = 'k1') =>
  office.platform.post(room, office.platform.render(sampleCard), key, soon());

describe('the Slack platform', () => {
  it('posts a card, replaces it, and writes a note into its thread', async () => {
    const message = await post();
    await office.slack.as('U0KENJI').sees('loan-models', ['approval for dev', 'Approve for dev']);
    const later = { ...sampleCard, title: 'loan-default v7: in prod', buttons: [] };
    await office.platform.update(message, office.platform.render(later), soon());
    const note = {
      key: 'turn',
      bold: ['Your turn: loan-default v7 for dev needs 1 of you.'],
      context: [{ person: person('Kenji Mori') }, ' approved for ml-leads.'],
      mentions: [{ group: 'model-risk', people: [person('Yuki Ito')] }],
      summary: 'Your turn.',
    };
    await office.platform.reply(message, office.platform.renderNote(note, 'en'), 'k2', soon());

    const yuki = office.slack.as('U0YUKI');
    const [card, thread] = yuki.messages('loan-models');
    await yuki.sees('loan-models', ['loan-default v7: in prod']);
    expect(card).toMatchObject({ edited: false });
    expect(thread?.threadTs).toBe(card?.ts);
    expect(yuki.mentions()).toHaveLength(1);
    // Named in the note, but not concerned by it; the card's own stamps are a mention each.
    expect(office.slack.as('U0KENJI').mentions()).toHaveLength(1);
  });

  it('sends text and blocks, and lets Slack parse, link and unfold nothing', async () => {
    const message = await post();
    await office.platform.update(message, office.platform.render(sampleCard), soon());
    const sent = office.slack.calls.filter(({ method }) => method.startsWith('chat.'));
    expect(sent.map(({ args }) => args.parse)).toEqual(['none', 'none']);
    expect(sent[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    for (const { args } of sent) {
      expect(args.text).toBe(sampleCard.summary);
      expect(args.blocks).toHaveLength(9);
    }
  });

  it('finds its own message by its key', async () => {
    const message = await post('the-key');
    const since = new Date(Date.now() - 1000);
    expect(await office.platform.find?.(room, 'the-key', since)).toEqual(message);
    expect(await office.platform.find?.(room, 'another', since)).toBeUndefined();
    const refused = { kind: 'error', error: 'missing_scope' } as const;
    office.slack.faults.next({ method: 'conversations.history', with: refused });
    expect(await office.platform.find?.(room, 'the-key', since)).toBeUndefined();
  });

  it('hangs no card in a channel shared with another company', async () => {
    const { platform, slack } = office;
    const route = { rooms: { slack: [channel, shared] }, locale: 'en' as const };
    const payload = platform.render(sampleCard);
    const there = { platform: 'slack', id: shared };
    await expect(platform.post(there, payload, 'k', soon())).rejects.toBeInstanceOf(Gone);
    expect(platform.rooms(route)).toEqual([room]);
    expect(slack.as('U0MIA').messages('with-partner')).toHaveLength(0);
  });

  it('says the same without the blocks a workspace lacks', async () => {
    office.slack.admin.lacksBlocks(['container', 'table']);
    await post();
    const seen = await office.slack
      .as('U0KENJI')
      .sees('loan-models', ['Evidence', 'Training data', 'Bias, gender (DI)', 'fails (0.80–1.25)']);
    expect(seen.blocks.map(({ type }) => type)).not.toContain('container');
  });

  it('draws no chart where a workspace lacks them, and says what it would show', async () => {
    office.slack.admin.lacksBlocks(['data_visualization']);
    const { platform } = office;
    const message = await platform.post(room, platform.render(drifting), 'k', soon());
    await platform.reply(message, platform.renderNote(scoreNote, 'en'), 'n', soon());
    const kenji = office.slack.as('U0KENJI');
    const card = await kenji.sees('loan-models', ['Now there are two, at 6–12', 'I am looking']);
    const note = await kenji.sees('loan-models', ['has been above it for 3.']);
    for (const { blocks } of [card, note]) {
      expect(blocks.map(({ type }) => type)).not.toContain('data_visualization');
    }
  });

  it.each([
    ['a rate limit', { kind: 'rateLimited', retryAfter: 7 }, Later, Later],
    ['a 503', { kind: 'http', status: 503 }, OutcomeUnknown, Later],
    ['a lost answer', { kind: 'answerLost' }, OutcomeUnknown, Later],
    ['a fatal error', { kind: 'error', error: 'fatal_error' }, OutcomeUnknown, Later],
    ['a revoked token', { kind: 'error', error: 'token_revoked' }, Later, Later],
    ['an archived channel', { kind: 'error', error: 'is_archived' }, Gone, Gone],
    ['a deleted message', { kind: 'error', error: 'message_not_found' }, Gone, Gone],
    ['a closed edit window', { kind: 'error', error: 'edit_window_closed' }, Gone, Gone],
    [
      'a channel without Ringi',
      { kind: 'error', error: 'not_in_channel' },
      NotInstalled,
      NotInstalled,
    ],
  ] as const)('tells the core of %s, after one attempt', async (_name, fault, posting, editing) => {
    const { slack, platform } = office;
    const message = await post();
    const before = slack.calls.length;
    slack.faults.next({ method: 'chat.postMessage', with: fault });
    slack.faults.next({ method: 'chat.update', with: fault });
    await expect(post()).rejects.toBeInstanceOf(posting);
    const update = platform.update(message, platform.render(sampleCard), soon());
    await expect(update).rejects.toBeInstanceOf(editing);
    expect(slack.calls.length - before).toBe(2);
  });

  it('says until when Slack is busy', async () => {
    const fault = { kind: 'rateLimited', retryAfter: 30 } as const;
    office.slack.faults.next({ method: 'chat.postMessage', with: fault });
    const failed = await post().catch((error: unknown) => error);
    const wait = failed instanceof Later ? (failed.at?.getTime() ?? 0) - Date.now() : 0;
    expect(Math.round(wait / 1000)).toBe(30);
  });

  it('gives a call up when it is told to', async () => {
    const held = Promise.withResolvers<void>();
    office.slack.faults.next({
      method: 'chat.postMessage',
      with: { kind: 'held', until: held.promise },
    });
    const giveUp = new AbortController();
    const posted = office.platform.post(
      room,
      office.platform.render(sampleCard),
      'k',
      giveUp.signal,
    );
    giveUp.abort();
    await expect(posted).rejects.toBeInstanceOf(OutcomeUnknown);
    held.resolve();
  });

  it('links to a message in the workspace', async () => {
    const message = await post();
    expect(office.platform.link(message)).toMatch(
      /^https:\/\/shinonome\.slack\.com\/archives\/C0LOANS\/p\d+$/,
    );
  });
});
