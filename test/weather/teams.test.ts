import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cast, tenant } from '../journeys/ringi-yaml.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { cardAtHand, type CardAtHand } from './card-at-hand.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rooms: 12, teams: { rateLimits: true } });
});
afterAll(() => world.stop());

async function registered(group: string) {
  world.aws.company.registers(group);
  return cardAtHand(world, `${group} v1`, 'approval for dev');
}

/** Cards of this version that hang in Teams now. */
function hanging(name: string) {
  return world.teams
    .state('29:ren')
    .messages.filter(
      ({ rootId, card }) => !rootId && JSON.stringify(card ?? '').includes(`${name}: `),
    );
}

describe('Teams is busy', () => {
  it('told to wait, with or without a time: then each card is there once', async () => {
    const waits = [{ retryAfter: 2 }, {}];
    const cards = waits.map(async (wait, n) => {
      const throttled = { kind: 'throttled', ...wait } as const;
      const conversation = `19:room${n + 10}@thread.tacv2`;
      world.teams.faults.next({ call: 'createConversation', conversation, with: throttled });
      world.teams.faults.next({ call: 'updateActivity', conversation, with: throttled });
      const card = await registered(`r${n + 10}-busy`);
      await card.inSlack(n === 0 ? 'U0KENJI' : 'U0YUKI', 'Approve for dev');
      await card.says('1 of 2 approvals');
      return hanging(`r${n + 10}-busy v1`).length;
    });
    expect(await Promise.all(cards)).toEqual([1, 1]);
    expect(world.teams.faults.left).toBe(0);
  });
});

describe('answers of Teams', () => {
  it('412, 502, 504 to an edit: it is made again', async () => {
    const cards = [412, 502, 504].map(async (status, n) => {
      const card = await registered(`r${n + 7}-edit`);
      const conversation = `19:room${n + 7}@thread.tacv2`;
      const failing = { kind: 'error', status, code: 'Failed' } as const;
      world.teams.faults.next({ call: 'updateActivity', conversation, with: failing });
      await card.inTeams('29:kenji', 'Approve for dev');
      await card.says('1 of 2 approvals');
      return hanging(`r${n + 7}-edit v1`).length;
    });
    expect(await Promise.all(cards)).toEqual([1, 1, 1]);
    expect(world.teams.faults.left).toBe(0);
  });

  it('413 to a post: Slack has its card, operators are told; Teams at the next news, a 502 later', async () => {
    for (const status of [413, 502]) {
      const failing = { kind: 'error', status, code: 'Failed' } as const;
      world.teams.faults.next({
        call: 'createConversation',
        conversation: '19:room1@thread.tacv2',
        with: failing,
      });
    }
    const arn = world.aws.company.registers('r1-post-failed');
    await world.slack.as('U0REN').sees('room-1', ['r1-post-failed v1: '], 15_000);
    await world.slack.as('U0REN').sees('ml-platform', ['Teams answered 413'], 15_000);
    expect(hanging('r1-post-failed v1')).toEqual([]);
    world.aws.company.announces(arn);
    await cardAtHand(world, 'r1-post-failed v1');
    expect(hanging('r1-post-failed v1')).toHaveLength(1);
    expect(world.teams.faults.left).toBe(0);
  });

  it('a post whose answer is lost hangs twice: a click on the first leads to the second', async () => {
    const conversation = '19:room12@thread.tacv2';
    const lost = { kind: 'answerLost' } as const;
    world.teams.faults.next({ call: 'createConversation', conversation, with: lost });
    await registered('r12-lost');
    await world.quiet();
    const [first, second] = hanging('r12-lost v1');
    const place = { channel: 'Room 12', messageId: first?.id ?? '' };
    const answer = await world.teams.as('29:kenji').clicks('Approve for dev', place);
    expect(answer).toMatchObject({ kind: 'card' });
    expect(JSON.stringify(answer)).toContain('r12-lost v1: an old copy');
    const link = await world.teams.as('29:ren').sees(['r12-lost v1: an old copy']);
    expect(link.id).toBe(first?.id);
    expect(world.teams.as('29:ren').buttons(link)).toEqual([]);
    expect(JSON.stringify(link.card)).toContain(`/${second?.id ?? 'none'}?`);
    const card = await world.teams.as('29:ren').sees(['r12-lost v1: ', '1 of 2 approvals']);
    expect(card.id).toBe(second?.id);
  });

  it('401, because its tokens were revoked: a fresh one is fetched', async () => {
    world.teams.admin.revokeTokens();
    const card = await registered('r2-fresh-token');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    expect(hanging('r2-fresh-token v1')).toHaveLength(1);
  });
});

describe('the message or the app is gone', () => {
  it('somebody deleted the card: it is posted anew, and its buttons work', async () => {
    const card = await registered('r3-deleted');
    world.teams.admin.deleteMessage('19:room3@thread.tacv2', card.teams.messageId);
    await card.inSlack('U0KENJI', 'Approve for dev');
    const again = await cardAtHand(world, 'r3-deleted v1', '1 of 2 approvals');
    expect(again.teams.messageId).not.toBe(card.teams.messageId);
    expect(await again.inTeams('29:yuki', 'Approve for dev')).toMatchObject({ kind: 'card' });
    await again.says('in dev, ready for test');
  });

  it('uninstalled: Slack goes on; installed again: every open card is there', async () => {
    await world.teams.uninstall();
    world.aws.company.registers('r4-uninstalled');
    await world.slack.as('U0REN').sees('room-4', ['r4-uninstalled v1: '], 15_000);
    await world.quiet();
    expect(hanging('r4-uninstalled v1')).toEqual([]);
    await world.teams.install();
    await cardAtHand(world, 'r4-uninstalled v1');
    expect(hanging('r4-uninstalled v1')).toHaveLength(1);
  });

  it('403 to an edit, and to a post: allowed again, the next look posts the card', async () => {
    const card = await registered('r5-blocked');
    world.teams.admin.block('19:room5@thread.tacv2', true);
    await card.inSlack('U0KENJI', 'Approve for dev');
    await world.slack.as('U0REN').sees('room-5', ['r5-blocked v1: ', '1 of 2'], 15_000);
    await world.quiet();
    world.teams.admin.block('19:room5@thread.tacv2', false);
    await card.inSlack('U0HANA', 'Approve for dev');
    await cardAtHand(world, 'r5-blocked v1', 'in dev, ready');
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});

describe('somebody else at the door', () => {
  it('without a token of the Bot Connector: 401, counted, nothing happens', async () => {
    const card = await registered('r6-forged');
    const activity = pressed(card, 'Approve for dev');
    // botbuilder prints refused tokens.
    const printed = jest.spyOn(console, 'error').mockImplementation(() => {});
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
    printed.mockRestore();
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
