import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { createBot } from '../../src/bot.ts';
import { decide } from '../../src/decide.ts';
import { verify, type Ledger } from '../../src/index.ts';
import { work } from '../../src/work.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { clickOn, fakeChat, handClock, quorumOf, startDesk } from './start-desk.ts';
import type { ThingState } from './thing.ts';

class Killed extends Error {}

/** A ledger whose process dies at its n-th commit: before it is taken, or before it is answered. */
function dying(ledger: Ledger, n: number, when: 'before' | 'after'): Ledger {
  let commits = 0;
  let dead = false;
  const alive = <T>(call: () => Promise<T>) => {
    if (dead) throw new Killed();
    return call();
  };
  return {
    get: async (key) => alive(() => ledger.get(key)),
    list: async (prefix, page) => alive(() => ledger.list(prefix, page)),
    due: async (prefix, now, limit) => alive(() => ledger.due(prefix, now, limit)),
    commit: async (changes, journal) =>
      alive(async () => {
        commits += 1;
        if (commits !== n) return ledger.commit(changes, journal);
        dead = true;
        if (when === 'after') await ledger.commit(changes, journal);
        throw new Killed();
      }),
  };
}

async function untilQuiet(desk: Parameters<typeof work>[0]) {
  for (let n = 0; n < 100 && (await work(desk)) > 0; n += 1);
}

/** One click from the message to the world, in a process that dies at commit `n`. */
async function journey(n: number, when: 'before' | 'after') {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const state: ThingState = { status: 'pending', image: 'one', writes: [] };
  const chat = fakeChat();
  const parts = { ledger, state, clock, platform: chat.platform, policies: quorumOf(1) };
  const whole = startDesk({ ...parts, process: 'two' });
  await ledger.commit([markCard({ view: 'thing', subject: 'it' }, clock.now())]);
  await untilQuiet(whole);

  const click = clickOn(chat.messages[0], 'approve', 0);
  const mortal = startDesk({ ...parts, ledger: dying(ledger, n, when) });
  let died = false;
  try {
    await createBot(mortal).accept(click);
    await decide(click, mortal);
    await untilQuiet(mortal);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    died = true;
  }
  // The other process finds what the first one left: its leases run out, its click comes due. The
  // chat delivers the click again, as it does when it was not acknowledged.
  clock.pass(61_000);
  await untilQuiet(whole);
  await decide(click, whole);
  await untilQuiet(whole);
  return { state, chat, ledger, died };
}

describe('a process that is killed', () => {
  for (const when of ['before', 'after'] as const) {
    it(`${when} any of its commits leaves a click that ends in the same world`, async () => {
      for (let n = 1; n <= 24; n += 1) {
        const { state, chat, ledger } = await journey(n, when);
        expect({ n, writes: state.writes }).toEqual({ n, writes: ['approved'] });
        const shown = JSON.stringify(chat.messages);
        expect({ n, shown: shown.includes('thing: approved, decided, 1') }).toEqual({
          n,
          shown: true,
        });
        expect(await verify(ledger)).toMatchObject({ status: 'whole' });
        const journal = await ledger.list('journal/', { limit: 100 });
        const taken = journal.filter(({ value }) => JSON.stringify(value).includes('"decided"'));
        expect({ n, taken: taken.length }).toEqual({ n, taken: 1 });
      }
    });
  }
});
