import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { createBot } from '../../src/bot.ts';
import { Gone, type ChatPlatform } from '../../src/index.ts';
import { keys } from '../../src/ledger/keys.ts';
import { drawn, journalOf, ref, workOff } from './drawn.ts';
import { clickOn, startDesk } from './start-desk.ts';

const room = { platform: 'chat', id: 'room' };

/** The card hangs as message 0, and a copy of it that no record knows as message 1. */
async function copied(more: Partial<ChatPlatform> = {}) {
  const { chat, parts, ...rest } = await drawn(2);
  chat.messages.push(chat.messages[0] ?? null);
  const desk = startDesk({ ...parts, platform: { ...chat.platform, ...more } });
  const on = (id: number | string, n = 0) => {
    return { ...clickOn(chat.messages[0], 'approve', n, `c${id}`), message: { room, ref: id } };
  };
  return { ...rest, chat, desk, bot: createBot(desk), on };
}

const turned = {
  title: 'thing: an old copy',
  buttons: [
    { kind: 'link', label: 'Open the card', url: 'https://chat.example/message/0', place: 'row' },
  ],
};

describe('a click on a copy of a card', () => {
  it('is decided like any other, and turns the copy into a link to the card', async () => {
    const { ledger, chat, bot, on } = await copied();
    expect(await bot.decide(on(1))).toEqual({ status: 'recorded', payload: turned });
    expect(chat.messages[1]).toEqual(turned);
    expect(chat.messages[0]).toMatchObject({ title: 'thing: pending, open, 0' });
    const [click] = (await journalOf(ledger)).filter(({ kind }) => kind === 'click');
    expect(click?.body).toMatchObject({ outcome: 'recorded', person: { id: 'p0' } });
  });

  it('turns it also where it is refused, and where it is found on the agenda', async () => {
    const { chat, bot, on, desk, clock } = await copied();
    const stranger = { platform: 'chat', tenant: 'T', id: 'stranger' };
    const refused = await bot.decide({ ...on(1), account: stranger });
    expect(refused).toMatchObject({ status: 'refused', payload: turned });
    chat.messages.push(chat.messages[0] ?? null);
    await bot.accept(on(2));
    clock.pass(31_000);
    await workOff(desk);
    expect(chat.messages[2]).toEqual(turned);
  });

  it('has the same outcome where the copy cannot be edited', async () => {
    const { bot, on } = await copied({ update: () => Promise.reject(new Gone('deleted')) });
    const payload = expect.objectContaining({ title: 'thing: pending, open, 1' });
    expect(await bot.decide(on(1))).toEqual({ status: 'recorded', payload });
  });
});

describe('what is not turned into a link', () => {
  it('the card itself', async () => {
    const { chat, bot, on } = await copied();
    await bot.decide(on(0));
    expect(chat.messages[0]).toMatchObject({ title: 'thing: pending, open, 0' });
  });

  it('another card, whose button was forged to name this one; nor a note', async () => {
    const { ledger, chat, bot, on, desk, clock } = await copied();
    await ledger.commit([markCard({ ...ref, subject: 'other' }, clock.now())]);
    await workOff(desk);
    const value = { card: ref, note: 'turn/1' };
    await ledger.commit([{ do: 'put', key: keys.message(room, '3'), value }]);
    const before = structuredClone(chat.messages);
    await bot.decide(on(2, 0));
    await bot.decide(on(3, 1));
    expect(chat.messages).toEqual(before);
  });

  it('anything, while nobody knows where the card hangs', async () => {
    const { ledger, chat, bot, on } = await copied();
    const entry = await ledger.get(keys.card(ref));
    const intended = { room, key: 'k', intended: '2026-11-20T08:00:00.000Z' };
    const value = { card: ref, postings: [intended], outside: [], quiet: false };
    await ledger.commit([{ do: 'put', key: entry?.key ?? '', value }]);
    await bot.decide(on(1));
    expect(chat.messages[1]).toMatchObject({ title: 'thing: pending, open, 0' });
  });
});
