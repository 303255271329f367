import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cast, tenant } from '../journeys/ringi-yaml.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { cardAtHand, type CardAtHand } from './card-at-hand.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ teams: { rateLimits: true } });
});
// A fault is for the call it is planned for.
beforeEach(() => world.quiet());
afterAll(() => world.stop());

const conversation = '19:models@thread.tacv2';

async function registered(group: string) {
  world.aws.company.registers(group);
  return cardAtHand(world, `${group} v1`, 'approval for dev');
}

/** Cards of this version that hang in Teams now. */
function hanging(name: string) {
  return world.teams
    .as('29:ren')
    .messages(conversation)
    .filter(({ rootId, card }) => !rootId && JSON.stringify(card ?? '').includes(`${name}: `));
}

describe('Teams is busy', () => {
  it.each([{ retryAfter: 2 }, {}])(
    'told to wait (%j): Slack goes on, then the card is there once',
    async (wait) => {
      const group = `busy-${wait.retryAfter ?? 'unsaid'}`;
      const throttled = { kind: 'throttled', ...wait } as const;
      world.teams.faults.next({ call: 'createConversation', conversation, with: throttled });
      world.teams.faults.next({ call: 'updateActivity', conversation, with: throttled });
      const card = await registered(group);
      await card.inSlack('U0KENJI', 'Approve for dev');
      await card.says('1 of 2 approvals');
      expect(hanging(`${group} v1`)).toHaveLength(1);
    },
  );
});

describe('answers of Teams', () => {
  it.each([412, 502, 504])('%i to an edit: it is made again', async (status) => {
    const card = await registered(`edit-${status}`);
    await world.quiet();
    const failing = { kind: 'error', status, code: 'Failed' } as const;
    world.teams.faults.next({ call: 'updateActivity', conversation, with: failing });
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    expect(world.teams.faults.left).toBe(0);
    expect(hanging(`edit-${status} v1`)).toHaveLength(1);
  });

  it('413 and 502 to a post: Slack has its card, and Teams has it in the end', async () => {
    for (const status of [413, 502]) {
      const failing = { kind: 'error', status, code: 'Failed' } as const;
      world.teams.faults.next({ call: 'createConversation', conversation, with: failing });
    }
    await registered('post-failed');
    expect(hanging('post-failed v1')).toHaveLength(1);
  });

  it('401, because its tokens were revoked: a fresh one is fetched', async () => {
    world.teams.admin.revokeTokens();
    const card = await registered('fresh-token');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    expect(hanging('fresh-token v1')).toHaveLength(1);
  });
});

describe('the message or the app is gone', () => {
  it('somebody deleted the card: it is posted anew, and its buttons work', async () => {
    const card = await registered('deleted');
    world.teams.admin.deleteMessage(conversation, card.teams.messageId);
    await card.inSlack('U0KENJI', 'Approve for dev');
    const again = await cardAtHand(world, 'deleted v1', '1 of 2 approvals');
    expect(again.teams.messageId).not.toBe(card.teams.messageId);
    expect(await again.inTeams('29:yuki', 'Approve for dev')).toMatchObject({ kind: 'card' });
    await again.says('in dev');
  });

  it('uninstalled: Slack goes on; installed again: every open card is there', async () => {
    await world.teams.uninstall();
    world.aws.company.registers('uninstalled');
    await world.slack.as('U0REN').sees('credit-models', ['uninstalled v1: '], 15_000);
    await world.quiet();
    expect(hanging('uninstalled v1')).toEqual([]);
    await world.teams.install();
    await cardAtHand(world, 'uninstalled v1');
    expect(hanging('uninstalled v1')).toHaveLength(1);
  });

  it('403 to an edit, and to a post: the next look after it is allowed again posts the card', async () => {
    const card = await registered('blocked');
    world.teams.admin.block(conversation, true);
    await card.inSlack('U0KENJI', 'Approve for dev');
    await world.slack.as('U0REN').sees('credit-models', ['blocked v1: ', '1 of 2'], 15_000);
    await world.quiet();
    world.teams.admin.block(conversation, false);
    await card.inSlack('U0HANA', 'Approve for dev');
    await cardAtHand(world, 'blocked v1', 'in dev');
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});

describe('somebody else at the door', () => {
  it('without a token of the Bot Connector for Ringi: 401, counted, and nothing happens', async () => {
    const card = await registered('forged');
    const activity = pressed(card, 'Approve for dev');
    for (const token of forgeries) {
      const { status } = await world.teams.deliver(activity, { token });
      expect([token, status]).toEqual([token, 401]);
    }
    const elsewhere = 'https://connector.example/teams/';
    expect(await world.teams.deliver({ ...activity, serviceUrl: elsewhere })).toMatchObject({
      status: 403,
    });
    expect(await world.teams.deliver(activity, { serviceUrl: elsewhere })).toMatchObject({
      status: 401,
    });
    await world.recorded(({ kind }) => kind === 'unsigned');
    await card.says('0 of 2 approvals');
    // The same activity, signed: it was nothing else that was wrong with it.
    expect(await world.teams.deliver(activity)).toMatchObject({ status: 200 });
    await card.says('1 of 2 approvals');
  });
});

const forgeries = [
  'none',
  'wrongSignature',
  'expired',
  'wrongAudience',
  'wrongIssuer',
  'HS256',
] as const;

/** What Teams sends when Kenji presses the button of this card. */
function pressed(card: CardAtHand, button: string) {
  const { teams } = card;
  const { data, verb } = card.action(button);
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:1d5f5b1a-0c0e-4c53-8c1f-0e7f4d0b7c11',
    channelId: 'msteams',
    serviceUrl: world.teams.serviceUrl,
    from: { id: '29:kenji', name: 'Kenji Mori', aadObjectId: cast.kenji.object },
    recipient: { id: '28:ringi', name: 'Ringi' },
    conversation: {
      id: `${teams.channel};messageid=${teams.messageId}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: tenant,
    },
    channelData: { tenant: { id: tenant }, channel: { id: teams.channel } },
    replyToId: teams.messageId,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
}
