import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { createBot } from '../../src/bot.ts';
import { hangAgain } from '../../src/bot/hang-again.ts';
import { Gone, type CardRef, type Change, type Json, type Ledger } from '../../src/index.ts';
import { keys } from '../../src/ledger/keys.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { drawn, ref, workOff } from './drawn.ts';
import { handClock, startDesk } from './start-desk.ts';

const here = { platform: 'chat', id: 'here' };
const there = { platform: 'chat', id: 'there' };
const group = { account: '111122223333', region: 'eu-west-1', name: 'things' };
const intended = '2026-11-20T07:00:00.000Z';
const lost = (room: typeof here) => ({ room, key: `k-${room.id}`, intended, gone: true });

const put = (key: string, value: Json): Change => ({ do: 'put', key, value });

const holds = (versions: number) =>
  put(`inventory/${versions}:eu-west-1`, {
    at: intended,
    groups: versions,
    versions,
    pending: [],
    standings: [],
  });
const goesWrong = (id: string, at: string) =>
  put(keys.trouble(id), { kind: 'work', id, about: 'something', why: 'refused', at });

function opened() {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const hangs = async (card: CardRef, postings: readonly Json[]) => {
    await ledger.commit([put(keys.card(card), { card, postings, outside: [], quiet: false })]);
  };
  const opens = async (subject: string) => {
    const card = { view: 'thing', subject };
    const asked = { ref: card, group, about: 'dev', since: intended };
    const value = { ...asked, needs: [], voted: [], makers: [] };
    await ledger.commit([put(keys.open(group, card), value)]);
    return card;
  };
  const marked = async () => {
    const marks = await ledger.list('agenda/card/', { limit: 200 });
    return marks.map(({ key }) => key.slice('agenda/card/'.length));
  };
  return { clock, ledger, hangs, opens, marked };
}

async function postingsOf(card: CardRef, ledger: Ledger) {
  const entry = await ledger.get(keys.card(card));
  return JSON.stringify(entry?.value);
}

describe('a room that takes posts from now on', () => {
  it('gets the card it refused before the invitation', async () => {
    const { chat, parts, clock } = await drawn(2);
    const fresh = memoryLedger({ now: clock.now });
    const door = { open: false };
    const platform = {
      ...chat.platform,
      post: async (...args: Parameters<typeof chat.platform.post>) => {
        if (!door.open) throw new Gone('channel_not_found');
        return chat.platform.post(...args);
      },
    };
    chat.messages.splice(0);
    const desk = startDesk({ ...parts, ledger: fresh, platform });
    const bot = createBot(desk);
    await fresh.commit([markCard(ref, clock.now())]);
    await workOff(desk);
    expect(await postingsOf(ref, fresh)).toContain('"gone":true');
    door.open = true;
    await bot.installed({ platform: 'chat', id: 'room' }, {});
    await workOff(desk);
    expect(chat.messages).toMatchObject([{ title: 'thing: pending, open, 0' }]);
  });

  it('keeps what hangs there', async () => {
    const { ledger, clock, hangs, opens } = opened();
    const card = await opens('it');
    await hangs(card, [{ room: here, key: 'k', intended, message: { room: here, ref: 7 } }]);
    const before = await postingsOf(card, ledger);
    await hangAgain(here, { ledger, clock });
    expect(await postingsOf(card, ledger)).toBe(before);
  });

  it('is forgiven, and no other room', async () => {
    const { ledger, clock, hangs, opens } = opened();
    const card = await opens('it');
    const note = { room: here, key: 'n', intended, note: 'turn/1' };
    await hangs(card, [lost(here), lost(there), note]);
    await hangAgain(here, { ledger, clock });
    const left = await postingsOf(card, ledger);
    expect(left).not.toContain('k-here');
    expect(left).toContain('k-there');
    expect(left).toContain('turn/1');
  });

  it('has every open card looked at, summaries of what is there, and fresh troubles', async () => {
    const { ledger, clock, opens, marked } = opened();
    const names = Array.from({ length: 117 }, (_, n) => `thing-${n}`);
    for (const name of names) await opens(name);
    await ledger.commit([holds(0), holds(3)]);
    await ledger.commit([
      goesWrong('fresh', '2026-11-20T07:30:00.000Z'),
      goesWrong('stale', '2026-11-18T07:30:00.000Z'),
    ]);
    await hangAgain(here, { ledger, clock });
    const others = ['registry-summary/3:eu-west-1', 'trouble/fresh'];
    const expected = [...names.map((name) => `thing/${name}`), ...others];
    expect((await marked()).toSorted()).toEqual(expected.toSorted());
  });

  it('loses nothing that is written to the card at the same moment', async () => {
    const { ledger, clock, hangs, opens } = opened();
    const card = await opens('it');
    await hangs(card, [lost(here)]);
    let drawing = true;
    const shared: Ledger = {
      ...ledger,
      async commit(changes, journal) {
        if (drawing) {
          drawing = false;
          const message = { room: there, ref: 7 };
          await hangs(card, [lost(here), { room: there, key: 'k-there', intended, message }]);
        }
        return ledger.commit(changes, journal);
      },
    };
    await hangAgain(here, { ledger: shared, clock });
    const left = await postingsOf(card, ledger);
    expect(left).toContain('"ref":7');
    expect(left).not.toContain('k-here');
  });
});
