import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { createBot } from '../../src/bot.ts';
import { chronicle } from '../../src/work/chronicle.ts';
import { chronicleReader } from '../../src/ledger/chronicle-reader.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { journalOf, ref, workOff } from './drawn.ts';
import { clickOn, fakeChat, handClock, quorumOf, startDesk } from './start-desk.ts';
import { thingActions, thingView, type ThingState } from './thing.ts';

const group = { account: '111122223333', region: 'eu-west-1', name: 'things' };

/** A thing, and a card that tells of what happened to its group. */
async function told(cards = 1) {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const state: ThingState = { status: 'pending', image: 'one', writes: [] };
  const looked: string[] = [];
  const diary = {
    ...thingView({ status: 'rejected', image: '', writes: [] }),
    name: 'diary',
    look: async (subject: string) => {
      looked.push(subject);
      return 'not yet' as const;
    },
    chronicles: () =>
      Array.from({ length: cards }, (_, n) => ({ view: 'diary', subject: `of-things-${n}` })),
  };
  const chat = fakeChat();
  const desk = startDesk({
    ledger,
    clock,
    state,
    platform: chat.platform,
    policies: quorumOf(1),
    handlers: { cards: [thingView(state), diary], actions: thingActions(state) },
  });
  await ledger.commit([markCard(ref, clock.now())]);
  await workOff(desk);
  const bot = createBot(desk);
  return { ledger, desk, looked, chat, bot, reader: chronicleReader(ledger) };
}

describe('the chronicle of a group', () => {
  it('has what the journal says happened, under its numbers, with a link to the card', async () => {
    const { bot, chat, desk, reader, ledger } = await told();
    await bot.decide(clickOn(chat.messages[0], 'approve', 0));
    await workOff(desk);
    const happened = await reader.of(group, 0, 10);
    expect(happened).toMatchObject([
      { kind: 'click', subject: 'thing/it', body: { effect: 'decided' } },
      { kind: 'execution', subject: 'thing/it', body: { status: 'started' } },
      { kind: 'execution', subject: 'thing/it', body: { status: 'done' } },
    ]);
    const journal = await journalOf(ledger);
    expect(happened.map(({ n }) => journal.find((each) => each.n === n)?.kind)).toEqual(
      happened.map(({ kind }) => kind),
    );
    expect(happened.every(({ link }) => link !== undefined)).toBe(true);
  });

  it('is read on from a number', async () => {
    const { bot, chat, desk, reader } = await told();
    await bot.decide(clickOn(chat.messages[0], 'approve', 0));
    await workOff(desk);
    const [first, ...rest] = await reader.of(group, 0, 10);
    expect(await reader.of(group, first?.n ?? 0, 10)).toEqual(rest);
    expect(await reader.of({ ...group, name: 'other' }, 0, 10)).toEqual([]);
  });

  it('has the cards looked at that tell of it', async () => {
    const { bot, chat, desk, looked } = await told();
    expect(looked).toEqual([]);
    await bot.decide(clickOn(chat.messages[0], 'approve', 0));
    await workOff(desk);
    expect(new Set(looked)).toEqual(new Set(['of-things-0']));
  });

  it.each([0, 1, 2])('loses no card where Ringi dies at write %s', async (dies) => {
    const { bot, chat, desk, looked, ledger } = await told(60);
    await bot.decide(clickOn(chat.messages[0], 'approve', 0));
    let n = -1;
    const commit: typeof ledger.commit = async (...writes) => {
      n += 1;
      if (n === dies) throw new Error('killed');
      return ledger.commit(...writes);
    };
    await expect(chronicle({ ...desk, ledger: { ...ledger, commit } })).rejects.toThrow('killed');
    await workOff(desk);
    expect(new Set(looked).size).toBe(60);
  });
});
