import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { doorkeeper } from '../../adapters/teams/authenticate.ts';
import { credentials } from '../../adapters/teams/credentials.ts';
import { objectOf } from '../../deploy/playground/teams/object-of.ts';
import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import { Gone, Impossible, Later, NotInstalled, OutcomeUnknown } from '../../src/index.ts';
import type { Message, Outcome } from '../../src/index.ts';
import { closed, people, waiting } from './sample-card.ts';
import { channel, notice, partner, startRingiTeams } from './start-ringi-teams.ts';
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

describe('an installation', () => {
  it('is kept for the rooms of ringi.yaml, and forgotten when the app is removed', async () => {
    expect(ringi.installedIn()).toEqual([channel]);
    await ringi.teams.uninstall();
    expect(ringi.installedIn()).toEqual([]);
  });

  it('is mended by a message from the room, where the record was lost', async () => {
    ringi.teams.faults.next({ call: 'getChannels', with: { kind: 'connectionLost' } });
    ringi.teams.faults.next({ call: 'getChannels', with: { kind: 'connectionLost' } });
    await ringi.teams.uninstall();
    await ringi.teams.install();
    await kenji().says('@Ringi help');
    expect(ringi.installedIn()).toEqual([channel]);
  });

  it('told again wakes the cards that wait there', async () => {
    const before = ringi.installations();
    await ringi.teams.install();
    expect(ringi.installations()).toBe(before + 2);
    await kenji().says('@Ringi help');
    expect(ringi.installations()).toBe(before + 2);
  });

  it('in a foreign tenant is nobody’s', async () => {
    await ringi.stop();
    ringi = await startRingiTeams({ tenant: partner });
    await ringi.teams.install();
    expect(ringi.installedIn()).toEqual([]);
  });
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

describe('a click', () => {
  const inputs = { reason: 'The bias report is missing.' };
  beforeEach(async () => void (await posts()));

  it('names its card, verb, evidence, answers, account, room and message', async () => {
    await kenji().clicks('Reject version…', { inputs });
    const { id } = await kenji().sees('approval for dev');
    expect(ringi.clicks).toMatchObject([
      {
        id: expect.stringMatching(/^f:/),
        account: { platform: 'teams', tenant: people.tenant, id: people.kenji.accounts[0]?.id },
        card: waiting.ref,
        verb: 'reject',
        on: '',
        evidence: '4f1c9ab2',
        policy: '77d0e1aa',
        answers: inputs,
        room: ringi.room,
        message: { room: ringi.room, ref: { conversation: `${channel};messageid=${id}`, id } },
        at: '2026-11-20T00:00:00.000Z',
      },
    ]);
  });

  it('is answered with the fresh card', async () => {
    const payload = ringi.platform.render(closed);
    ringi.decides(() => Promise.resolve({ status: 'recorded', payload }));
    expect(await kenji().clicks('Approve for dev')).toMatchObject({ kind: 'card' });
    await kenji().sees('closed for prod');
  });

  it('is refused in a bar that only its person sees', async () => {
    const refused: Outcome = { status: 'refused', notice: notice('memberOf') };
    ringi.decides(() => Promise.resolve(refused));
    expect(await kenji().clicks('Approve for dev')).toEqual({
      kind: 'error',
      code: 'memberOf',
      message: 'Not recorded: memberOf.',
    });
    expect(yuki().state().lastInvoke).toBeNull();
  });

  it('that takes long is said to be worked on; a refusal is told later, privately', async () => {
    const held = Promise.withResolvers<Outcome>();
    ringi.decides(() => held.promise);
    ringi.runsLate();
    const pressed = kenji().clicks('Approve for dev');
    expect(await pressed).toEqual({ kind: 'message', text: 'Not recorded: working.' });
    held.resolve({ status: 'refused', notice: notice('metricGate') });
    expect(await kenji().sees('metricGate')).toMatchObject({ targetedTo: '29:kenji' });
    expect(JSON.stringify(yuki().messages())).not.toContain('metricGate');
  });

  it('that cannot be written down is not taken', async () => {
    ringi.loses(true);
    expect(await kenji().clicks('Approve for dev')).toMatchObject({
      kind: 'error',
      code: 'notTaken',
    });
    expect(ringi.clicks).toEqual([]);
  });

  it('sent again after a slow answer is the same click', async () => {
    ringi.teams.faults.nextInvoke({ kind: 'sentAgain' });
    await kenji().clicks('Approve for dev');
    const [first, second] = ringi.clicks;
    expect(first?.id).toBe(second?.id);
  });

  it('of a guest, without an object id or from a foreign tenant is nobody’s', async () => {
    await ringi.teams.as('Mia Weber').clicks('Approve for dev');
    ringi.teams.faults.nextInvoke({ kind: 'noAadObjectId' });
    await kenji().clicks('Approve for dev');
    ringi.teams.faults.nextInvoke({ kind: 'foreignTenant', tenant: partner });
    await kenji().clicks('Approve for dev');
    expect(ringi.clicks.map(({ account }) => account)).toEqual([
      { platform: 'teams', tenant: partner, id: partner },
      { platform: 'teams', tenant: people.tenant, id: 'without object id 29:kenji' },
      { platform: 'teams', tenant: partner, id: people.kenji.accounts[0]?.id },
    ]);
  });

  it('of an older client comes as a message, and its refusal privately', async () => {
    ringi.decides(() => Promise.resolve({ status: 'refused', notice: notice('memberOf') }));
    const message = await kenji().sees('approval for dev');
    const [approve] = approvalOf(message.card);
    const answer = await ringi.teams.invoke({
      user: '29:kenji',
      conversation: channel,
      messageId: message.id,
      action: { type: 'Action.Submit', ...objectOf(approve) },
      inputs: { comment: 'Fine.' },
    });
    expect(answer).toEqual({ kind: 'none' });
    expect(ringi.clicks).toMatchObject([{ verb: 'approve', answers: { comment: 'Fine.' } }]);
    expect(await kenji().sees('Rule: memberOf')).toMatchObject({ targetedTo: '29:kenji' });
  });

  it('on a button that is not Ringi’s changes nothing', async () => {
    const { id: messageId } = await kenji().sees('approval for dev');
    const place = { user: '29:kenji', conversation: channel, messageId };
    const forged = {
      type: 'Action.Execute',
      verb: 'approve',
      data: { ringi: { verb: 'approve' } },
    };
    const answer = await ringi.teams.invoke({ ...place, action: forged });
    expect(answer).toMatchObject({ kind: 'error', code: 'unknownButton' });
    expect(ringi.clicks).toEqual([]);
  });

  it('on a question is answered privately, and leaves the card as it is', async () => {
    expect(await kenji().clicks('History')).toMatchObject({ kind: 'message' });
    await kenji().sees('You asked: history credit-risk');
    await kenji().sees('approval for dev');
    expect(JSON.stringify(yuki().messages())).not.toContain('You asked');
  });
});

describe('a private answer', () => {
  it('goes to the person’s own chat where the tenant has no targeted messages', async () => {
    await ringi.stop();
    ringi = await startRingiTeams({ targetedMessages: false });
    await ringi.teams.install();
    await posts();
    await kenji().clicks('History');
    await kenji().sees('You asked: history credit-risk', { channel: 'personal' });
    expect(JSON.stringify(yuki().messages())).not.toContain('You asked');
  });
});

describe('a command', () => {
  it.each([
    ['@Ringi pending', 'pending'],
    ['@Ringi /ringi status credit-risk', 'status credit-risk'],
    ['@Ringi /pending', 'pending'],
    ['@Ringi  who\u00a0credit-risk prod at 2026-03-01', 'who credit-risk prod at 2026-03-01'],
    ['@Ringi', ''],
  ])('%s is understood, and answered in its thread', async (typed, text) => {
    const { id } = await kenji().says(typed, 'Credit models');
    expect(ringi.asked).toMatchObject([{ text, room: ringi.room, zone: 'Asia/Tokyo' }]);
    expect(await yuki().sees(`You asked: ${text}`)).toMatchObject({ rootId: id });
  });

  it('is none where nobody mentions Ringi', async () => {
    const said = { ...activity(), conversation: { id: channel, conversationType: 'channel' } };
    expect(await ringi.teams.deliver(said)).toMatchObject({ status: 200 });
    expect(ringi.asked).toEqual([]);
  });

  it('is answered in the personal chat without a mention', async () => {
    await kenji().says('help', 'personal');
    await kenji().sees('You asked: help', { channel: 'personal' });
    expect(ringi.asked).toMatchObject([{ account: { id: people.kenji.accounts[0]?.id } }]);
  });
});

describe('a request that is not from Teams', () => {
  it.each(['none', 'wrongSignature', 'expired', 'wrongAudience', 'wrongIssuer', 'HS256'] as const)(
    'with a bad token (%s) is refused without a word, and counted',
    async (token) => {
      const answer = await ringi.teams.deliver(activity(), { token });
      expect(answer).toEqual({ status: 401, body: '' });
      expect(ringi.unsigned()).toBe(1);
      expect(ringi.asked).toEqual([]);
    },
  );

  it('with another service URL in its token, or a stranger’s, or another channel', async () => {
    const elsewhere = 'https://connector.example/';
    const deliver: typeof ringi.teams.deliver = (...args) => ringi.teams.deliver(...args);
    expect(await deliver(activity(), { serviceUrl: elsewhere })).toMatchObject({ status: 401 });
    expect(await deliver({ ...activity(), serviceUrl: elsewhere })).toMatchObject({ status: 403 });
    expect(await deliver({ ...activity(), channelId: 'emulator' })).toMatchObject({ status: 403 });
    expect(await deliver({ type: 'message' })).toMatchObject({ status: 403 });
    expect(ringi.unsigned()).toBe(4);
    expect(ringi.asked).toEqual([]);
  });

  it('is not even listened to without an app id', () => {
    const app = {
      appId: ' ',
      type: 'SingleTenant',
      tenantId: people.tenant,
      endpoints: {},
    } as const;
    const { factory } = credentials({ ...app, appId: 'an id', appPassword: 'emulated' });
    expect(() => doorkeeper(app, factory)).toThrow('set MicrosoftAppId');
  });
});

/** The Submit that stands behind the Execute of the first form. */
function approvalOf(card: unknown): readonly unknown[] {
  const json = JSON.stringify(card);
  expect(textOfCard(objectOf(card))).toContain('Approve for dev');
  const found = /"fallback":(\{"type":"Action.Submit".*?\}\}\})/.exec(json)?.[1] ?? '{}';
  return [JSON.parse(found)];
}

const activity = () => ({
  type: 'message',
  id: '1',
  text: 'help',
  channelId: 'msteams',
  serviceUrl: ringi.teams.serviceUrl,
  from: { id: '29:kenji' },
  recipient: { id: '28:bot' },
  conversation: { id: channel, tenantId: people.tenant },
});
