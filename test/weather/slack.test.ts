import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registryOf } from '../journeys/registry-of.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { cardAtHand } from './card-at-hand.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rooms: 12, slack: { rateLimits: true } });
});
afterAll(() => world.stop());

/** Top-level messages of this version that hang in Slack now. */
function hanging(name: string) {
  return world.slack
    .state('U0REN')
    .messages.filter(({ threadTs, blocks }) => !threadTs && holds(blocks, `${name}: `));
}

const holds = (value: unknown, text: string) => JSON.stringify(value).includes(text);

function attempts(method: string, name: string): readonly (string | undefined)[] {
  return world.slack.calls
    .filter((call) => call.method === method && holds(call.args['blocks'], `${name}: `))
    .map(({ answer }) => answer);
}

// Each in a room of its own, so all at once; whatever concerns everybody comes after them.
describe('Slack is busy', () => {
  it.concurrent(
    'a post is told to wait: Teams goes on, a form opens at once, then the card is there once',
    async () => {
      const card = await registered('r1-before');
      await world.slack.as('U0REN').sees('room-1', ['Your turn: r1-before']);
      world.slack.faults.next({
        method: 'chat.postMessage',
        channel: 'C0ROOM1',
        with: { kind: 'rateLimited', retryAfter: 3 },
      });
      world.aws.company.registers('r1-busy');
      await world.teams.as('29:ren').sees(['r1-busy v1: ']);
      await world.slack.as('U0KENJI').clicks('Approve for dev', card.slack);
      await world.slack.as('U0KENJI').seesForm(1_000);
      await world.slack.as('U0KENJI').cancels();
      expect(hanging('r1-busy v1')).toEqual([]);
      await cardAtHand(world, 'r1-busy v1');
      expect(attempts('chat.postMessage', 'r1-busy v1')).toEqual(['ratelimited', 'ok']);
    },
  );

  it.concurrent('an edit is told to wait: the vote counts at once, and is seen later', async () => {
    const card = await registered('r2-edited');
    const limited = { kind: 'rateLimited', retryAfter: 2 } as const;
    world.slack.faults.next({ method: 'chat.update', channel: 'C0ROOM2', with: limited });
    await card.inTeams('29:kenji', 'Approve for dev');
    await world.teams.as('29:ren').sees(['r2-edited v1: ', '1 of 2 approvals']);
    await card.says('1 of 2 approvals');
    expect(attempts('chat.update', 'r2-edited v1')[0]).toBe('ratelimited');
    expect(hanging('r2-edited v1')).toHaveLength(1);
  });
});

describe('answers of Slack are lost', () => {
  it.concurrent(
    'posted, but the answer never came: the card is found again, not posted twice',
    async () => {
      world.slack.faults.next({
        method: 'chat.postMessage',
        channel: 'C0ROOM3',
        with: { kind: 'answerLost' },
      });
      const card = await registered('r3-answer-lost');
      await card.inTeams('29:kenji', 'Approve for dev');
      await card.says('1 of 2 approvals');
      expect(hanging('r3-answer-lost v1')).toHaveLength(1);
      expect(attempts('chat.postMessage', 'r3-answer-lost v1')).toEqual(['ok']);
    },
  );

  it.concurrent('nor is a note, whose mentions would call people twice', async () => {
    const card = await registered('r12-note');
    await world.slack.as('U0REN').sees('room-12', ['Your turn: r12-note']);
    const lost = { kind: 'answerLost' } as const;
    world.slack.faults.next({ method: 'chat.postMessage', channel: 'C0ROOM12', with: lost });
    await card.inTeams('29:kenji', 'Approve for dev');
    await world.quiet();
    const notes = world.slack
      .as('U0YUKI')
      .messages('room-12')
      .filter(({ threadTs }) => threadTs);
    expect(notes).toHaveLength(2);
  });

  it.concurrent('Slack answers 500, or hangs up: the card is posted in the end, once', async () => {
    world.slack.faults.next({
      method: 'chat.postMessage',
      channel: 'C0ROOM4',
      with: { kind: 'http', status: 503 },
    });
    world.slack.faults.next({
      method: 'chat.postMessage',
      channel: 'C0ROOM4',
      with: { kind: 'connectionLost' },
    });
    await registered('r4-five-hundred');
    expect(attempts('chat.postMessage', 'r4-five-hundred v1').at(-1)).toBe('ok');
    expect(hanging('r4-five-hundred v1')).toHaveLength(1);
  });

  it.concurrent('an edit whose answer is lost is made again', async () => {
    const card = await registered('r5-edit-lost');
    world.slack.faults.next({
      method: 'chat.update',
      channel: 'C0ROOM5',
      with: { kind: 'answerLost' },
    });
    await card.inTeams('29:kenji', 'Approve for dev');
    await card.says('1 of 2 approvals');
    await world.quiet();
    expect(hanging('r5-edit-lost v1')).toHaveLength(1);
  });
});

describe('the message or the room is gone', () => {
  it('somebody deleted the card: it is posted anew, and its buttons work', async () => {
    const card = await registered('r6-deleted');
    world.slack.admin.deleteMessage('C0ROOM6', card.slack.ts);
    await card.inTeams('29:yuki', 'Approve for dev');
    const again = await cardAtHand(world, 'r6-deleted v1', '1 of 2 approvals');
    expect(again.slack.ts).not.toBe(card.slack.ts);
    await again.inSlack('U0KENJI', 'Approve for dev');
    await again.says('in dev, ready for test');
  });

  it('a card may be edited no longer: it is posted anew, and the old one leads there', async () => {
    const card = await registered('r7-too-old');
    world.slack.admin.closeEditWindow(true);
    await card.inTeams('29:yuki', 'Approve for dev');
    const anew = await cardAtHand(world, 'r7-too-old v1', '1 of 2 approvals');
    world.slack.admin.closeEditWindow(false);
    expect(hanging('r7-too-old v1')).toHaveLength(2);
    await card.inSlack('U0REN', 'Approve for dev');
    const link = await world.slack.as('U0KENJI').sees('room-7', ['r7-too-old v1: an old copy']);
    expect(link.ts).toBe(card.slack.ts);
    expect(JSON.stringify(link.blocks)).toContain(`/p${anew.slack.ts.replace('.', '')}`);
    await world.slack.as('U0REN').sees('room-7', ['Only ml-leads and model-risk decide here']);
    await anew.says('1 of 2 approvals');
  });

  it('the channel is archived: Teams goes on, and nothing is tried for ever', async () => {
    const arn = world.aws.company.registers('fraud-score');
    await world.slack.as('U0REN').sees('fraud-models', ['fraud-score v1'], 15_000);
    world.slack.admin.archive('C0FRAUD');
    const teams = world.teams.as('29:kenji');
    await teams.sees(['fraud-score v1'], { channel: 'Fraud models' });
    await teams.clicks('dev を承認', { channel: 'Fraud models' });
    await world.teams.as('29:yuki').clicks('dev を承認', { channel: 'Fraud models' });
    await world.quiet();
    expect((await registryOf(world, arn)).approval).toBe('Approved');
    const tried = world.slack.calls.length;
    world.aws.company.announces(arn);
    await world.quiet();
    expect(world.slack.calls.slice(tried)).toEqual([]);
  });
});

describe('a channel that is shared with another company', () => {
  it('gets no card; Teams has it', async () => {
    world.slack.admin.share('C0ROOM11', true);
    world.aws.company.registers('r11-shared');
    await world.teams.as('29:ren').sees(['r11-shared v1: ']);
    await world.quiet();
    expect(hanging('r11-shared v1')).toEqual([]);
    expect(attempts('chat.postMessage', 'r11-shared v1')).toEqual([]);
  });
});

describe('the workspace is not as it was', () => {
  it('newer blocks are lacking: the card is plainer, and says the same', async () => {
    world.slack.admin.lacksBlocks(['table', 'container']);
    const card = await registered('r8-plainer');
    await world.slack.as('U0REN').sees('room-8', ['r8-plainer v1: ', 'passes', 'Evidence']);
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    world.slack.admin.lacksBlocks([]);
    expect(attempts('chat.postMessage', 'r8-plainer v1')).toContain('invalid_blocks');
    expect(hanging('r8-plainer v1')).toHaveLength(1);
  });

  it('sockets are refreshed: the next click arrives', async () => {
    const card = await registered('r9-refreshed');
    world.slack.socket.refresh('oldest');
    await card.inSlack('U0KENJI', 'Approve for dev');
    await card.says('1 of 2 approvals');
    world.slack.socket.refresh('all');
    await world.slack.socket.connected(2);
    await card.inSlack('U0YUKI', 'Approve for dev');
    await card.says('in dev, ready for test');
    expect(hanging('r9-refreshed v1')).toHaveLength(1);
  });

  it('the token is revoked: Teams goes on; with a new one everything is there', async () => {
    world.slack.admin.revokeToken(true);
    world.aws.company.registers('r10-revoked');
    const teams = world.teams.as('29:kenji');
    await teams.sees(['r10-revoked v1: ']);
    await teams.clicks('Approve for dev');
    await teams.sees(['r10-revoked v1: ', '1 of 2 approvals']);
    world.slack.admin.revokeToken(false);
    await cardAtHand(world, 'r10-revoked v1', '1 of 2 approvals');
    expect(hanging('r10-revoked v1')).toHaveLength(1);
  });
});

describe('Slack is away for a while', () => {
  it('thirty events arrive meanwhile: Teams goes on, then every card is there, once', async () => {
    const groups = ['away-a', 'away-b', 'away-c'];
    const away = { method: '*', channel: 'C0CREDIT', times: 1 } as const;
    world.slack.faults.next({ ...away, with: { kind: 'connectionLost' } });
    const arns = groups.map((group) => world.aws.company.registers(group));
    for (let round = 0; round < 9; round += 1)
      arns.forEach((arn) => world.aws.company.announces(arn));
    await Promise.all(
      groups.map((group) => world.teams.as('29:ren').sees([`${group} v1: `], { within: 45_000 })),
    );
    await Promise.all(groups.map((group) => cardAtHand(world, `${group} v1`)));
    expect(groups.map((group) => hanging(`${group} v1`).length)).toEqual([1, 1, 1]);
  });
});

async function registered(group: string) {
  world.aws.company.registers(group);
  return cardAtHand(world, `${group} v1`, 'approval for dev');
}

describe('all the time', () => {
  it('Ringi keeps to about a message a second: Slack hardly ever has to say so', () => {
    const refused = world.slack.calls.filter(({ answer }) => answer === 'ratelimited');
    const posted = world.slack.calls.filter(({ method }) => method === 'chat.postMessage');
    // Three were planned; what is posted anew does not wait for its turn.
    expect(refused.length).toBeLessThan(posted.length / 5);
  });
});
