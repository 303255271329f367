import { describe, expect, it } from '@jest/globals';
import { createBot } from '../../src/bot.ts';
import type { Action, Click, Locale } from '../../src/index.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { journalOf } from './drawn.ts';
import { handClock, startDesk } from './start-desk.ts';

const recording: Action = {
  verb: 'record',
  asks: { text: { required: true, max: 3000 }, note: { required: false, max: 20 } },
  governed: 'sentence',
  ends: true,
  stageOf: () => undefined,
};
const unreadable = { kind: 'unreadable', field: 'text', of: 'metric', text: 'x' } as const;

/** A bot whose only action this is, in a room of this language. */
function botFor(action: Action, locale: Locale = 'en') {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const desk = startDesk({
    ledger,
    clock,
    state: { status: 'pending', image: '', writes: [] },
    handlers: { cards: [], actions: [action] },
    routes: { localeOf: () => locale },
  });
  return { bot: createBot(desk), ledger };
}

function sent(answers: Click['answers'], verb = 'record'): Click {
  const room = { platform: 'chat', id: 'r' };
  return {
    id: 'c',
    account: { platform: 'chat', tenant: 'T', id: 'a0' },
    card: { view: 'thing', subject: 'it' },
    verb,
    on: '',
    evidence: '',
    policy: '',
    answers,
    room,
    replyTo: { platform: 'chat', room: 'r', ref: {} },
    at: '2026-11-20T08:00:00.000Z',
  };
}

describe('a form that was sent', () => {
  it('says which field cannot say what it says, before anything is written', async () => {
    const { bot, ledger } = botFor(recording);
    expect(bot.fault(sent({ text: 'Better.', note: '' }))).toBeUndefined();
    expect(bot.fault(sent({ text: ' ' }))).toEqual({
      field: 'text',
      text: 'It needs between 1 and 3000 characters of text.',
    });
    // What is no field of it is for `decide` to refuse and record.
    expect(bot.fault(sent({ text: 'Better.', other: '' }))).toBeUndefined();
    expect(bot.fault(sent({ text: '' }, 'nothing'))).toBeUndefined();
    expect(await journalOf(ledger)).toEqual([]);
  });

  it.each<[Locale, string]>([
    ['en', '“x” is not a metric. Write one a line, such as auc = 0.91.'],
    ['ja', '「x」は指標として読み取れません。1 行に 1 つ、auc = 0.91 のように書いてください。'],
  ])('says at the field what to write instead, as %s is written', (locale, text) => {
    const { bot } = botFor({ ...recording, fault: () => unreadable }, locale);
    expect(bot.fault(sent({ text: 'x' }))).toEqual({ field: 'text', text });
  });

  it('is taken as it is where its fields cannot be judged', () => {
    const { bot } = botFor({ ...recording, fault: broken });
    expect(bot.fault(sent({ text: 'Better.' }))).toBeUndefined();
  });
});

function broken(): never {
  throw new Error('AWS is away');
}
