import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Gone, Impossible, Later, NotInstalled, OutcomeUnknown } from '../../src/index.ts';
import type { Message } from '../../src/index.ts';
import { people } from './people.ts';
import { closed, waiting } from './sample-card.ts';
import { channel, startRingiTeams } from './start-ringi-teams.ts';
import type { RingiTeams } from './start-ringi-teams.ts';

let ringi: RingiTeams;
const signal = AbortSignal.timeout(60_000);
const kenji = () => ringi.teams.as('Kenji Mori');
const yuki = () => ringi.teams.as('Yuki Ito');
const posts = () => ringi.platform.post(ringi.room, ringi.platform.render(waiting), 'k', signal);
const fails = (status: number) =>
  ringi.teams.faults.next({ call: '*', with: { kind: 'error', status, code: 'Emulated' } });
const caught = (work: Promise<unknown>) => work.then(String, (error: unknown) => error);

beforeEach(async () => {
  // botbuilder prints refused tokens.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  ringi = await startRingiTeams();
  await ringi.teams.install();
});
afterEach(async () => {
  await ringi.drained();
  await ringi.stop();
  jest.restoreAllMocks();
});

describe('cards out', () => {
  it('open a thread, are edited for everybody, and get notes that mention', async () => {
    const message = await posts();
    const { id } = await yuki().sees('approval for dev');
    await ringi.platform.update(message, ringi.platform.render(closed), signal);
    expect(await kenji().sees('closed for prod')).toMatchObject({ id, edited: true });

    const note = {
      key: 'turn',
      bold: ['Your turn'],
      mentions: [{ person: people.kenji }],
      summary: 'Your turn.',
    };
    await ringi.platform.reply(message, ringi.platform.renderNote(note, 'en'), 'n', signal);
    expect(await kenji().sees('Your turn')).toMatchObject({ rootId: id, mentions: ['29:kenji'] });
    expect(ringi.platform.link(message)).toContain(`/l/message/${encodeURIComponent(channel)}/`);
  });

  it('wait where the app is not installed', async () => {
    await ringi.teams.uninstall();
    expect(await caught(posts())).toBeInstanceOf(NotInstalled);
  });

  it.each([
    [429, Later],
    [401, Later],
    [412, Later],
    [503, Later],
    [403, NotInstalled],
    [404, Gone],
    [413, Impossible],
    [500, OutcomeUnknown],
    [502, OutcomeUnknown],
    [504, OutcomeUnknown],
  ])('take %i of a post for what it is, and do not try again', async (status, kind) => {
    fails(status);
    const before = ringi.teams.calls.length;
    expect(await caught(posts())).toBeInstanceOf(kind);
    expect(ringi.teams.calls.length - before).toBe(1);
  });

  it.each([
    [502, Later],
    [403, Gone],
    [404, Gone],
  ])('take %i of an edit for what it is', async (status, kind) => {
    const message = await posts();
    fails(status);
    const edit = ringi.platform.update(message, ringi.platform.render(closed), signal);
    expect(await caught(edit)).toBeInstanceOf(kind);
  });

  it('come back when Teams said, and when it did not say', async () => {
    ringi.teams.faults.next({ call: '*', with: { kind: 'throttled', retryAfter: 7 } });
    expect(await caught(posts())).toMatchObject({ at: new Date('2026-11-20T00:00:07Z') });
    ringi.teams.faults.next({ call: '*', with: { kind: 'throttled' } });
    expect(await caught(posts())).toMatchObject({ at: undefined });
  });

  it('whose answer is lost may hang, or not', async () => {
    ringi.teams.faults.next({ call: 'createConversation', with: { kind: 'answerLost' } });
    expect(await caught(posts())).toBeInstanceOf(OutcomeUnknown);
    expect(kenji().messages()).toHaveLength(1);
    const message = await posts();
    ringi.teams.faults.next({ call: 'updateActivity', with: { kind: 'connectionLost' } });
    const edit = ringi.platform.update(message, ringi.platform.render(closed), signal);
    expect(await caught(edit)).toBeInstanceOf(Later);
  });

  it('ask for a new token when the last one is refused', async () => {
    await posts();
    ringi.teams.admin.revokeTokens();
    expect(await caught(posts())).toBeInstanceOf(Later);
    await posts();
    expect(kenji().messages()).toHaveLength(2);
  });

  it('deleted by hand are gone', async () => {
    const message: Message = await posts();
    ringi.teams.admin.deleteMessage(channel, (await kenji().sees('approval')).id);
    const edit = ringi.platform.update(message, ringi.platform.render(closed), signal);
    expect(await caught(edit)).toBeInstanceOf(Gone);
  });
});
