import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import type { Json } from '../../src/index.ts';
import { keys } from '../../src/ledger/keys.ts';
import { notification } from '../../src/notification.ts';
import { drawn, ref, workOff } from './drawn.ts';
import { startDesk } from './start-desk.ts';
import { thingView } from './thing.ts';

const limit = 256 * 1024;
const room = { platform: 'chat', id: 'room' };

/** A card that hangs, whose thread was told much, so that its record has so many bytes left. */
async function toldMuch(left: number) {
  const { ledger, clock, state, chat, parts } = await drawn(2);
  const plain = thingView(state);
  const notes = { told: ['now'] };
  const view: typeof plain = {
    ...plain,
    draw: (from) => ({ ...plain.draw(from), notes: notes.told.map(noteOf) }),
  };
  const desk = startDesk({ ...parts, handlers: { actions: [], cards: [view] } });
  const entry = await ledger.get(keys.card(ref));
  const record = notification.parse(entry?.value);
  const told = (earlier: readonly Json[]) => ({
    ...record,
    postings: [...record.postings, ...earlier],
  });
  const earlier = Array.from({ length: 1_300 }, (_, n) => old(n));
  const free = limit - left - sizeOf(told([...earlier, old(1_300)]));
  const value = told([...earlier, old(1_300, free)]);
  await ledger.commit([{ do: 'put', key: keys.card(ref), value }]);
  const looks = async () => {
    clock.pass(3_600_000);
    await ledger.commit([markCard(ref, clock.now())]);
    await workOff(desk);
  };
  const posted = () => chat.messages.filter((payload) => payload === 'now').length;
  const kept = async () => notification.parse((await ledger.get(keys.card(ref)))?.value).postings;
  return { looks, posted, kept, notes };
}

function old(n: number, more = 0): Json {
  return {
    room,
    key: `k${n}`.padEnd(24 + more, '0'),
    note: `done/${n}`,
    intended: '2026-11-20T07:00:00.000Z',
    message: { room, ref: 1_000 + n },
  };
}

function sizeOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function noteOf(key: string) {
  return { key, bold: [key], mentions: [], summary: key };
}

describe('a card whose thread is told much in its life', () => {
  // Its record takes the intention of a note, and not that it was posted; or not even that.
  it.each([1_000, 400, 280, 100])('is told what follows once, with %i bytes left', async (left) => {
    const { looks, posted, kept } = await toldMuch(left);
    for (let n = 0; n < 4; n += 1) await looks();
    expect(posted()).toBe(1);
    const postings = await kept();
    expect(postings.filter(({ note }) => note === undefined)).toHaveLength(1);
    expect(sizeOf(postings)).toBeLessThan(limit / 2);
  });

  it('is not told again what it still tells, however old that is', async () => {
    const { looks, kept, notes } = await toldMuch(1_000);
    notes.told = ['done/0', 'now'];
    await looks();
    const names = (await kept()).map(({ note = '' }) => note);
    const is = (name: string) => names.includes(name);
    expect([is('done/0'), is('done/1'), is('now')]).toEqual([true, false, true]);
  });
});
