import { describe, expect, it } from '@jest/globals';
import { createBot } from '../../src/bot.ts';
import { drawn, journalOf } from './drawn.ts';
import { startDesk } from './start-desk.ts';

/** A bot at eight o'clock, what it recorded of unsigned requests, and what it logged. */
async function door() {
  const { clock, ledger, parts } = await drawn(1);
  const logged: string[] = [];
  const taken = { refused: false };
  const desk = {
    ...startDesk(parts),
    ledger: {
      ...ledger,
      commit: async (...args: Parameters<typeof ledger.commit>) => {
        if (taken.refused) throw new Error('disk full');
        return ledger.commit(...args);
      },
    },
    log: {
      info: () => {},
      warn: () => {},
      error: (_about: object, text: string) => void logged.push(text),
    },
  };
  const bot = createBot(desk);
  const knock = async (platform: string, times: number) => {
    for (let n = 0; n < times; n += 1) bot.unsigned(platform);
    await new Promise(setImmediate);
  };
  const records = async () => {
    const all = await journalOf(ledger);
    return all.filter(({ kind }) => kind === 'unsigned').map(({ body }) => body);
  };
  return { clock, bot, knock, records, logged, taken };
}

const slack = (minute: string, earlier: unknown) => ({
  platform: 'slack',
  minute: `2026-11-20T${minute}`,
  earlier,
});
const total = (minute: string, count: number) => ({ minute: `2026-11-20T${minute}`, count });

describe('requests that nobody signed', () => {
  it('are one record a minute and platform, however many there are', async () => {
    const { clock, knock, records } = await door();
    await knock('slack', 500);
    await knock('teams', 3);
    expect(await records()).toEqual([
      slack('08:00', null),
      { platform: 'teams', minute: '2026-11-20T08:00', earlier: null },
    ]);
    clock.pass(60_000);
    await knock('slack', 1);
    expect((await records()).at(-1)).toEqual(slack('08:01', total('08:00', 500)));
  });

  it('have the total of their minute recorded when it is over, also where none follow', async () => {
    const { clock, bot, knock, records } = await door();
    await knock('slack', 7);
    await bot.flushUnsigned();
    expect(await records()).toHaveLength(1);
    clock.pass(60_000);
    await bot.flushUnsigned();
    await bot.flushUnsigned();
    expect(await records()).toEqual([slack('08:00', null), slack('08:01', total('08:00', 7))]);
  });

  it('have it recorded when Ringi stops, in the middle of a minute', async () => {
    const { bot, knock, records } = await door();
    await knock('slack', 2);
    await bot.flushUnsigned(true);
    expect((await records()).at(-1)).toEqual(slack('08:00', total('08:00', 2)));
  });

  it('that cannot be recorded stop nobody, and are said in the log', async () => {
    const { bot, knock, records, logged, taken } = await door();
    taken.refused = true;
    await knock('slack', 1);
    await bot.flushUnsigned(true);
    expect(await records()).toEqual([]);
    expect(logged).toEqual(Array(2).fill('unsigned requests went unrecorded'));
  });
});
