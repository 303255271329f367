import { describe, expect, it } from '@jest/globals';
import type { Asking, Command } from '../../src/index.ts';
import { markCard } from '../../src/agenda.ts';
import { answer } from '../../src/answer.ts';
import { recordsReader } from '../../src/answer/records-reader.ts';
import { decide } from '../../src/decide.ts';
import { work } from '../../src/work.ts';
import { clickOn, fakeChat, handClock, quorumOf, startDesk } from '../core/start-desk.ts';
import type { ThingState } from '../core/thing.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { commands } from './commands.ts';

const room = { platform: 'chat', id: 'room' };
const things = { account: '111122223333', region: 'eu-west-1', name: 'things' };

async function started() {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const state: ThingState = { status: 'pending', image: 'one', writes: [] };
  const chat = fakeChat();
  const parts = { ledger, state, clock, platform: chat.platform, policies: quorumOf(2) };
  const plainDesk = startDesk(parts);
  const echo: Command = {
    name: 'echo',
    usage: 'echo',
    run: async ({ args }) => ({ sections: [], summary: args.join('|') }),
  };
  const desk = {
    ...plainDesk,
    handlers: { ...plainDesk.handlers, commands: [...commands, echo] },
    world: {
      ...plainDesk.world,
      registry: {
        ...plainDesk.world.registry,
        async *groups() {
          yield things;
        },
      },
    },
  };
  await ledger.commit([markCard({ view: 'thing', subject: 'it' }, clock.now())]);
  while ((await work(desk)) > 0);
  const ask = async (text: string, more: Partial<Asking> = {}) =>
    (await answer({ account: accountOf('a1'), room, text, ...more }, desk)).summary;
  return { ask, chat, clock, desk };
}

const accountOf = (id: string) => ({ platform: 'chat', tenant: 'T', id });

describe('asking Ringi', () => {
  it('lists what can be asked, for nothing typed and for help', async () => {
    const { ask } = await started();
    const help = await ask('');
    for (const { usage } of commands) expect(help).toContain(usage);
    expect(await ask('/ringi HELP')).toBe(help);
  });

  it.each([
    ['statsu', 'Did you mean “status”?'],
    ['pend', 'Did you mean “pending”?'],
    ['lits credit', 'Did you mean “list”?'],
  ])('offers the nearest command for %s', async (text, said) => {
    const { ask } = await started();
    expect(await ask(text)).toContain(said);
  });

  it('offers none where none is near', async () => {
    const { ask } = await started();
    expect(await ask('make-me-a-sandwich')).toBe('There is no command “make-me-a-sandwich”.');
  });

  it('takes the words after its name, however often that is typed', async () => {
    const { ask } = await started();
    expect(await ask(' /ringi  echo a  b ')).toBe('a|b');
    expect(await ask('@Ringi echo a')).toBe('a');
  });

  it('tells a stranger how to ask, and nothing of the models', async () => {
    const { ask } = await started();
    const stranger = { account: accountOf('nobody') };
    expect(await ask('help', stranger)).toContain('pending');
    for (const text of ['list', 'pending', 'status things', 'who things dev', 'echo a']) {
      expect(await ask(text, stranger)).toContain('does not know who this account belongs to');
    }
  });
});

describe('what a command reads of the records', () => {
  it('finds what waits, with how far it is, whose vote is in and who is missing', async () => {
    const { ask, chat, clock, desk } = await started();
    expect(await ask('pending')).toContain('Waiting for you: 1');
    await decide(clickOn(chat.messages[0], 'approve', 1), desk);
    clock.pass(1_000);
    while ((await work(desk)) > 0);
    const [open] = await recordsReader(desk, room, 'en').open(things);
    expect(open).toMatchObject({
      needs: ['deciders'],
      voted: ['p1'],
      progress: { have: 1, total: 2, missing: [{ count: 1 }], gates: 0, closed: 0 },
    });
    expect(await ask('pending')).toContain('1 of 2 approvals. Needs 1 more.');
    expect(await ask('pending')).not.toContain('Waiting for you');
    expect(await ask('pending', { account: accountOf('a2') })).toContain('Waiting for you: 1');
  });

  it('finds the rounds that are over, and the names of those who decided', async () => {
    const { chat, clock, desk } = await started();
    await decide(clickOn(chat.messages[0], 'approve', 1), desk);
    await decide(clickOn(chat.messages[0], 'approve', 2), desk);
    clock.pass(1_000);
    while ((await work(desk)) > 0);
    const reader = recordsReader(desk, room, 'en');
    const [ended] = await reader.ended(things);
    expect(ended).toMatchObject({
      ref: { view: 'thing', subject: 'it' },
      round: { status: 'decided', verb: 'approve' },
    });
    const execution = await desk.world.executions.one(ended?.round.execution ?? '');
    expect(execution?.people.map(({ name }) => name)).toEqual(['Person 1', 'Person 2']);
  });

  it('finds the cards of a view that were looked at, but for those that are gone', async () => {
    const { desk } = await started();
    const reader = recordsReader(desk, room, 'en');
    const gone = {
      card: { view: 'thing', subject: 'old' },
      postings: [],
      outside: [],
      quiet: false,
    };
    const value = { ...gone, gone: { at: '2026-11-20T07:00:00.000Z', stood: [] } };
    await desk.ledger.commit([{ do: 'put', key: 'card/thing/old', value }]);
    expect((await reader.looked('thing')).map(({ ref }) => ref.subject)).toEqual(['it']);
    expect(await reader.looked('thing', things)).toEqual([]);
  });

  it('finds the groups that have a route', async () => {
    const { desk } = await started();
    expect(await recordsReader(desk, room, 'en').groups(10)).toEqual([things]);
    const nowhere = { ...desk, routes: { ...desk.routes, routeOf: () => undefined } };
    expect(await recordsReader(nowhere, room, 'en').groups(10)).toEqual([]);
  });
});

describe('putting a card up', () => {
  const ref = { view: 'thing', subject: 'it' };

  it('wakes a card that was quiet since the first start, and says that it hung nowhere', async () => {
    const { chat, desk } = await started();
    const old = { view: 'thing', subject: 'old' };
    const quiet = { card: old, postings: [], outside: [], quiet: true };
    await desk.ledger.commit([{ do: 'put', key: 'card/thing/old', value: quiet }]);
    await desk.ledger.commit([markCard(old, desk.clock.now())]);
    while ((await work(desk)) > 0);
    expect(chat.messages).toHaveLength(1);
    expect(await recordsReader(desk, room, 'en').raise(old)).toBe(true);
    while ((await work(desk)) > 0);
    expect(chat.messages).toHaveLength(2);
  });

  it('says of a card that hangs that it does', async () => {
    const { desk } = await started();
    expect(await recordsReader(desk, room, 'en').raise(ref)).toBe(false);
  });
});
