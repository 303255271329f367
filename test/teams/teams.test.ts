import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { doorkeeper } from '../../adapters/teams/authenticate.ts';
import { credentials } from '../../adapters/teams/credentials.ts';
import { people } from './people.ts';
import { channel, partner, startRingiTeams } from './start-ringi-teams.ts';
import type { RingiTeams } from './start-ringi-teams.ts';

let ringi: RingiTeams;
const kenji = () => ringi.teams.as('Kenji Mori');
const yuki = () => ringi.teams.as('Yuki Ito');

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

  it('after a slash is answered to its person alone, where they are', async () => {
    await kenji().commands('/pending', 'Credit models');
    expect(ringi.asked).toMatchObject([
      { text: 'pending', room: ringi.room, account: { id: people.kenji.accounts[0]?.id } },
    ]);
    const answer = await kenji().sees('You asked: pending', { channel: 'Credit models' });
    expect(answer.targetedTo).toBe('29:kenji');
    expect(JSON.stringify(yuki().messages())).not.toContain('pending');
  });

  it('after a slash, in a tenant without such messages, is answered in the own chat', async () => {
    await ringi.stop();
    ringi = await startRingiTeams({ targetedMessages: false });
    await ringi.teams.install();
    await kenji().commands('/pending', 'Credit models');
    await kenji().sees('You asked: pending', { channel: 'personal' });
    expect(JSON.stringify(yuki().messages())).not.toContain('You asked');
  });

  it('after a slash, in the own chat, is answered there like any other', async () => {
    const before = ringi.teams.calls.length;
    await kenji().commands('/help', 'personal');
    const answer = await kenji().sees('You asked: help', { channel: 'personal' });
    expect(answer.targetedTo).toBeUndefined();
    await ringi.drained();
    const calls = ringi.teams.calls.slice(before).filter(({ call }) => call !== 'token');
    expect(calls).toMatchObject([{ call: 'sendActivity', status: 201 }]);
  });

  it('whose private answer does not arrive is said in the log', async () => {
    const away = { kind: 'connectionLost' } as const;
    for (let n = 0; n < 2; n += 1) ringi.teams.faults.next({ call: '*', with: away });
    await kenji().commands('/pending', 'Credit models');
    await ringi.drained();
    expect(ringi.logged).toContain('not told in Teams');
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
