import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTeams } from '../../deploy/playground/teams/start-teams.ts';
import type { TeamsEmulator, TeamsOptions } from '../../deploy/playground/teams/teams-emulator.ts';
import { fakeBot } from './fake-bot.ts';
import type { FakeBot } from './fake-bot.ts';

const channel = '19:models@thread.tacv2';
const partner = '2d9a1b34-0000-4000-8000-00000000beef';
const options: TeamsOptions = {
  tenant: '7c0e5f12-0000-4000-8000-000000000001',
  appId: '4b1d6a90-0000-4000-8000-000000000002',
  team: { id: '19:general@thread.tacv2', name: 'Credit' },
  users: [
    { id: '29:kenji', name: 'Kenji Mori', aadObjectId: '11111111-0000-4000-8000-000000000003' },
    { id: '29:yuki', name: 'Yuki Ito', aadObjectId: '11111111-0000-4000-8000-000000000004' },
    { id: '29:mia', name: 'Mia Weber', tenant: partner, aadObjectId: partner },
  ],
  channels: [{ id: channel, name: 'Credit models' }],
};

const card = (title: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: title },
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.ShowCard',
          title: 'Reject…',
          card: {
            type: 'AdaptiveCard',
            body: [
              { type: 'Input.Text', id: 'reason', label: 'Reason', isRequired: true, maxLength: 9 },
            ],
            actions: [
              { type: 'Action.Execute', title: 'Reject', verb: 'reject', data: { on: 'v1' } },
            ],
          },
        },
      ],
    },
  ],
});
const adaptive = (content: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

let teams: TeamsEmulator;
let bot: FakeBot;
let now = new Date('2026-11-20T00:00:00Z');
const start = async (more: Partial<TeamsOptions> = {}) => {
  now = new Date('2026-11-20T00:00:00Z');
  teams = await startTeams({ ...options, clock: { now: () => now }, installed: true, ...more });
  bot = await fakeBot(teams);
  teams.sendTo(bot.url);
};
beforeEach(() => start());
afterEach(async () => {
  await bot.stop();
  await teams.stop();
});

const opensThread = (content: object) =>
  bot.call('POST', '/conversations', {
    isGroup: true,
    channelData: { channel: { id: channel }, tenant: { id: options.tenant } },
    activity: adaptive(content),
  });
const posted = async (title: string) => {
  await opensThread(card(title));
  return teams.as('Kenji Mori').sees(title);
};

describe('what the bot sends', () => {
  it('opens a thread, replies in it and edits the card for everybody', async () => {
    const answer = await opensThread(card('credit-risk v12'));
    const { id } = await teams.as('Kenji Mori').sees('credit-risk v12');
    expect(answer).toMatchObject({ status: 201, body: { id: `${channel};messageid=${id}` } });

    const thread = encodeURIComponent(`${channel};messageid=${id}`);
    await bot.call('POST', `/conversations/${thread}/activities`, {
      type: 'message',
      text: 'Done',
    });
    expect(await teams.as('Yuki Ito').sees('Done')).toMatchObject({ rootId: id });

    await bot.call('PUT', `/conversations/${thread}/activities/${id}`, adaptive(card('in dev')));
    expect(await teams.as('Yuki Ito').sees('in dev')).toMatchObject({ id, edited: true });
  });

  it('keeps a targeted message from everybody else', async () => {
    const { id } = await posted('credit-risk v12');
    const thread = encodeURIComponent(`${channel};messageid=${id}`);
    const private_ = { type: 'message', text: 'Only you', recipient: { id: '29:kenji' } };
    const path = `/conversations/${thread}/activities?isTargetedActivity=true`;
    expect(await bot.call('POST', path, private_)).toMatchObject({ status: 201 });
    await teams.as('Kenji Mori').sees('Only you');
    expect(teams.as('Yuki Ito').messages()).toHaveLength(1);
  });

  it('refuses a missing token, a stranger’s edit, a card too big and a room without the app', async () => {
    const bare = await fetch(`${teams.serviceUrl}v3/conversations`, { method: 'POST' });
    expect(bare.status).toBe(401);
    teams.admin.revokeTokens();
    expect(await opensThread(card('x'.repeat(30_000)))).toMatchObject({ status: 413 });
    const said = await teams.as('Kenji Mori').says('hello');
    const path = `/conversations/${encodeURIComponent(channel)}/activities/${said.id}`;
    expect(await bot.call('PUT', path, { text: 'forged' })).toMatchObject({ status: 403 });
    await teams.uninstall();
    expect(await opensThread(card('v1'))).toMatchObject({ status: 403 });
  });

  it('throttles a conversation, with Retry-After, until the window has passed', async () => {
    await bot.stop();
    await teams.stop();
    await start({ rateLimits: true });
    for (let sent = 0; sent < 7; sent += 1) await opensThread(card(`v${sent}`));
    expect(await opensThread(card('v8'))).toMatchObject({ status: 429, retryAfter: '1' });
    now = new Date(now.getTime() + 1_000);
    expect(await opensThread(card('v8'))).toMatchObject({ status: 201 });
  });

  it('goes wrong as planned: 429, 412, 502, and an answer that is lost', async () => {
    teams.faults.next({ call: '*', with: { kind: 'throttled', retryAfter: 3 } });
    teams.faults.next({ call: '*', with: { kind: 'throttled' } });
    teams.faults.next({ call: '*', with: { kind: 'error', status: 502, code: 'BadGateway' } });
    teams.faults.next({ call: 'createConversation', with: { kind: 'answerLost' } });
    expect(await opensThread(card('v1'))).toMatchObject({ status: 429, retryAfter: '3' });
    expect(await opensThread(card('v1'))).toMatchObject({ status: 429, retryAfter: null });
    expect(await opensThread(card('v1'))).toMatchObject({ status: 502 });
    await expect(opensThread(card('v1'))).rejects.toThrow('fetch failed');
    expect(teams.as('Kenji Mori').messages()).toHaveLength(1);
    expect(teams.faults.left).toBe(0);
  });

  it('tells the roster, guests included', async () => {
    const room = encodeURIComponent(channel);
    const { body } = await bot.call('GET', `/conversations/${room}/members/29:mia`);
    expect(body).toMatchObject({ name: 'Mia Weber', tenantId: partner, userRole: 'guest' });
  });
});

describe('what the bot receives', () => {
  it('hears of an installation, and a mention in a channel, but not the talk beside it', async () => {
    await teams.uninstall();
    await teams.install();
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'installationUpdate',
      action: 'add',
      channelData: { team: { id: options.team.id }, tenant: { id: options.tenant } },
    });
    expect(await teams.as('Kenji Mori').says('lunch?')).toMatchObject({ heard: false });
    const { id } = await teams.as('Kenji Mori').says('@Ringi pending');
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'message',
      text: '<at>Ringi</at> pending',
      from: { id: '29:kenji', aadObjectId: options.users[0]?.aadObjectId },
      conversation: { id: `${channel};messageid=${id}`, tenantId: options.tenant },
      entities: [{ type: 'clientInfo' }, { type: 'mention' }],
    });
  });

  it('brings a press of a form’s button, and shows the card that answers it to that person', async () => {
    const { id } = await posted('credit-risk v12');
    bot.answers({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card('credit-risk v12: rejected'),
    });
    const kenji = teams.as('Kenji Mori');
    await expect(kenji.clicks('Reject…')).rejects.toThrow('Required.');
    await expect(kenji.clicks('Approve')).rejects.toThrow('no button');
    const answer = await kenji.clicks('Reject…', { inputs: { Reason: 'no bias' } });
    expect(answer).toMatchObject({ kind: 'card' });
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      value: {
        action: { verb: 'reject', data: { on: 'v1', reason: 'no bias' } },
        trigger: 'manual',
      },
    });
    await kenji.sees('v12: rejected');
    expect(kenji.state().lastInvoke).toMatchObject({ messageId: id, answer: { kind: 'card' } });
    expect(JSON.stringify(teams.as('Yuki Ito').messages())).not.toContain('v12: rejected');
  });

  it('shows an error bar only for HTTP 200, and its own sentence for anything else', async () => {
    await posted('credit-risk v12');
    const error = {
      statusCode: 403,
      type: 'application/vnd.microsoft.error',
      value: { code: 'memberOf', message: 'Not recorded.' },
    };
    const inputs = { reason: 'no' };
    bot.answers(error);
    const refused = { kind: 'error', code: 'memberOf', message: 'Not recorded.' };
    expect(await teams.as('Mia Weber').clicks('Reject…', { inputs })).toEqual(refused);
    bot.answers(error, 403);
    const unreachable = { kind: 'unreachable', status: 403 };
    expect(await teams.as('Mia Weber').clicks('Reject…', { inputs })).toEqual(unreachable);
  });

  it('sends a press again when the answer came too late, and doubles one', async () => {
    await posted('credit-risk v12');
    const inputs = { reason: 'no' };
    for (const fault of [{ kind: 'sentAgain' }, { kind: 'sentTwice' }] as const) {
      teams.faults.nextInvoke(fault);
      await teams.as('Kenji Mori').clicks('Reject…', { inputs });
      const [first, second] = bot.heard.slice(-2);
      expect(first?.id).toBe(second?.id);
    }
    teams.faults.nextInvoke({ kind: 'sentAgain', withNewId: true });
    await teams.as('Kenji Mori').clicks('Reject…', { inputs });
    expect(new Set(bot.heard.slice(-2).map(({ id }) => id)).size).toBe(2);
  });

  it('can leave out the object id, and come from a foreign tenant', async () => {
    await posted('credit-risk v12');
    const inputs = { reason: 'no' };
    teams.faults.nextInvoke({ kind: 'noAadObjectId' });
    await teams.as('Kenji Mori').clicks('Reject…', { inputs });
    expect(bot.heard.at(-1)?.from).toEqual({ id: '29:kenji', name: 'Kenji Mori' });
    teams.faults.nextInvoke({ kind: 'foreignTenant', tenant: partner });
    await teams.as('Kenji Mori').clicks('Reject…', { inputs });
    expect(bot.heard.at(-1)?.conversation?.tenantId).toBe(partner);
  });

  it('forges tokens in every way a bot must notice', async () => {
    const activity = { type: 'message', serviceUrl: teams.serviceUrl, channelId: 'msteams' };
    expect(await teams.deliver(activity)).toMatchObject({ status: 200 });
    for (const token of [
      'none',
      'wrongSignature',
      'expired',
      'wrongAudience',
      'wrongIssuer',
      'HS256',
    ] as const) {
      expect({ token, ...(await teams.deliver(activity, { token })) }).toMatchObject({
        status: 401,
      });
    }
    const elsewhere = { serviceUrl: 'https://elsewhere.example/' };
    expect(await teams.deliver(activity, elsewhere)).toMatchObject({ status: 401 });
  });
});
