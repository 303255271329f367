import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { createBot } from '../../src/bot.ts';
import { DirectoryUnavailable, digest, type Click } from '../../src/index.ts';
import { rounds } from '../../src/round.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { describedView, editing, type DescribedThing } from './described-thing.ts';
import { journalOf, ref, workOff } from './drawn.ts';
import { clickOn, fakeChat, handClock, quorumOf, startDesk } from './start-desk.ts';

const long = 'Trained on the loans of 2025.\n'.repeat(100);

/** A described thing whose card hangs, with what a person presses on it. */
async function described(how: { readonly compares?: true } = {}) {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const thing: DescribedThing = { parts: { purpose: 'Loans.', data: long } };
  const chat = fakeChat();
  const handlers = {
    cards: [describedView(thing)],
    actions: [editing(thing, how.compares === true)],
  };
  const parts = {
    ledger,
    clock,
    handlers,
    platform: chat.platform,
    policies: quorumOf(1),
    state: { status: 'pending', image: '', writes: [] as string[] } as const,
  };
  const desk = startDesk({ ...parts, state: { ...parts.state } });
  await ledger.commit([markCard(ref, clock.now())]);
  await workOff(desk);
  const press = (answers: Click['answers'] = {}, id = 'p') => ({
    ...clickOn(chat.messages[0], 'edit', 0, id),
    answers,
  });
  return { thing, chat, ledger, desk, parts, press, bot: createBot(desk) };
}

const written = async ({ ledger }: Awaited<ReturnType<typeof described>>) => {
  const prefixes = ['journal/', 'click/', 'agenda/', 'round/', 'card/', 'counted/', 'execution/'];
  return Promise.all(prefixes.map((prefix) => ledger.list(prefix, { limit: 100 })));
};

describe('a form that is asked for', () => {
  it('opens with what is so now, and nothing is written anywhere', async () => {
    const world = await described();
    const before = await written(world);
    world.thing.parts['limits'] = 'None.';
    const answer = await world.bot.form(world.press());
    expect(answer).toMatchObject({
      status: 'form',
      form: { title: 'Edit', next: true, fields: [{ id: 'part', options: { length: 3 } }, {}] },
    });
    expect(await written(world)).toEqual(before);
  });

  it('has a next page, which holds what stands there, whole, and keeps what was answered', async () => {
    const { bot, press } = await described();
    expect(await bot.form(press({ part: 'data', note: '' }))).toMatchObject({
      form: {
        title: 'Edit data',
        fields: [
          { kind: 'kept', id: 'base', value: digest(long) },
          { kind: 'text', id: 'text', initial: long },
          { kind: 'kept', id: 'part', value: 'data' },
          { kind: 'kept', id: 'note', value: '' },
        ],
      },
    });
  });

  it('is sent with all its pages: one click, on what the form showed', async () => {
    const { bot, thing, press, ledger } = await described();
    thing.parts['purpose'] = 'Loans, and nothing else.';
    const opened = await bot.form(press());
    const { evidence, policy } = opened.status === 'form' ? opened : press();
    const answers = { part: 'purpose', note: '', base: digest('Loans.'), text: 'Better.' };
    expect(await bot.decide(press(answers))).toMatchObject({ status: 'refused' });
    const click = { ...press(answers, 'second'), evidence, policy };
    expect(await bot.decide(click)).toMatchObject({ status: 'recorded' });
    const clicks = (await journalOf(ledger)).filter(({ kind }) => kind === 'click');
    expect(clicks.map(({ body }) => body)).toMatchObject([
      { outcome: 'refused', rule: 'stale' },
      { outcome: 'recorded', answers },
    ]);
  });

  it('is asked for again where it could not be drawn, and never throws', async () => {
    const { bot, thing, press } = await described();
    thing.broken = true;
    expect(await bot.form(press())).toMatchObject({
      status: 'refused',
      notice: { code: 'notShown' },
    });
    expect(await bot.card(press())).toBeUndefined();
  });
});

describe('what decide refuses, a form refuses to open on, and nothing is recorded', () => {
  const elsewhere = { platform: 'chat', id: 'elsewhere' };
  it.each<[string, string, (press: Click) => Partial<Click>]>([
    ['by a stranger', 'stranger', ({ account }) => ({ account: { ...account, id: 'nobody' } })],
    ['in another room', 'wrongRoom', () => ({ room: elsewhere })],
    ['on a card nobody knows', 'unknownButton', () => ({ card: { view: 'x', subject: 'y' } })],
    ['for a verb nobody knows', 'unknownButton', () => ({ verb: 'delete' })],
    ['on what is not offered', 'stale', () => ({ on: 'other' })],
    ['with an answer nobody asked for', 'unknownButton', () => ({ answers: { on: 'x' } })],
    ['with a name of the language', 'unknownButton', () => ({ answers: { toString: 'x' } })],
    ['with a part there is not', 'choice', () => ({ answers: { part: '__proto__' } })],
    ['with too long a text', 'form', () => ({ answers: { part: 'data', note: 'x'.repeat(21) } })],
  ])('%s', async (_who, code, as) => {
    const world = await described();
    const before = await written(world);
    const pressed = { ...world.press(), ...as(world.press()) };
    expect(await world.bot.form(pressed)).toMatchObject({ status: 'refused', notice: { code } });
    expect(await written(world)).toEqual(before);
    const sent = {
      ...pressed,
      answers: { base: '-', text: '-', part: 'data', ...pressed.answers },
    };
    expect(await world.bot.decide(sent)).toMatchObject({ status: 'refused', notice: { code } });
  });

  it('while groups cannot be read', async () => {
    const { parts, press, desk } = await described();
    const people = { ...desk.directory, groupsOf };
    const bot = createBot(startDesk({ ...parts, state: { ...parts.state }, people }));
    expect(await bot.form(press())).toMatchObject({ notice: { code: 'directoryAway' } });
  });

  it('by somebody whom the policy denies it, before they have written anything', async () => {
    const { parts, press } = await described();
    const denied = { status: 'deny', rule: 'memberOf', why: { kind: 'noRule' } } as const;
    const judge = (question: Parameters<ReturnType<typeof quorumOf>['judge']>[0]) => {
      const ruling = quorumOf(1).judge(question, {});
      return question.voter ? { ...ruling, verdict: denied } : ruling;
    };
    const policies = { ...quorumOf(1), judge };
    const bot = createBot(startDesk({ ...parts, state: { ...parts.state }, policies }));
    expect(await bot.form(press())).toMatchObject({ notice: { code: 'memberOf' } });
  });

  it('once its subject is gone', async () => {
    const { bot, thing, press } = await described();
    thing.gone = true;
    expect(await bot.form(press())).toMatchObject({ notice: { code: 'stale' } });
    expect(await bot.card(press())).toBeUndefined();
  });
});

describe('a page that follows another', () => {
  it('rests on what the one before showed: it is refused once that is otherwise', async () => {
    const { bot, thing, press } = await described();
    thing.parts['purpose'] = 'Other.';
    expect(await bot.form(press({ part: 'data', note: '' }))).toMatchObject({
      notice: { code: 'stale' },
    });
    expect(await bot.form(press())).toMatchObject({ status: 'form' });
  });

  it('cannot be skipped, nor be what is sent', async () => {
    const { bot, press } = await described();
    expect(await bot.form(press({ text: 'Mine.' }))).toMatchObject({ form: { title: 'Edit' } });
    const whole = { part: 'data', note: '', base: '-', text: 'Mine.' };
    const { part: _part, ...skipping } = whole;
    const [skipped, invented] = [press(skipping, 'a'), press({ ...whole, part: 'x' }, 'b')];
    expect(await bot.decide(skipped)).toMatchObject({ notice: { code: 'form' } });
    expect(await bot.decide(invented)).toMatchObject({ notice: { code: 'choice' } });
    expect(await bot.decide(press(whole, 'c'))).toMatchObject({ status: 'recorded' });
  });

  it('brings back kept values that are as untrusted as any answer', async () => {
    const { bot, press } = await described();
    const hostile = { part: 'data', note: '', base: 'x'.repeat(65), text: 'Mine.' };
    expect(await bot.decide(press(hostile, 'a'))).toMatchObject({ notice: { code: 'form' } });
    const forged = { ...hostile, base: 'forged' };
    expect(await bot.decide(press(forged, 'b'))).toMatchObject({ status: 'recorded' });
  });
});

describe('an action that compares by itself', () => {
  const answers = { part: 'data', note: '', base: digest(long), text: 'Mine.' };

  it('is taken, and its pages turn, on whatever the evidence became', async () => {
    const { bot, thing, press } = await described({ compares: true });
    thing.parts['purpose'] = 'Other.';
    expect(await bot.form(press({ part: 'data', note: '' }))).toMatchObject({ status: 'form' });
    expect(await bot.decide(press(answers))).toMatchObject({ status: 'recorded' });
  });

  it.each([true, undefined])('begins on whatever it became meanwhile: %s', async (compares) => {
    const { bot, thing, press, desk } = await described(compares ? { compares } : {});
    expect(await bot.decide(press(answers))).toMatchObject({ status: 'recorded' });
    thing.parts['purpose'] = 'Other.';
    await workOff(desk);
    expect(thing.parts['data']).toBe(compares ? 'Mine.' : long);
  });

  it.each<[string, Partial<Click>]>([
    ['another policy', { policy: 'another' }],
    ['another thing', { on: 'other' }],
  ])('is refused on %s all the same', async (_what, other) => {
    const { bot, press } = await described({ compares: true });
    const click = { ...press(answers), ...other };
    expect(await bot.decide(click)).toMatchObject({ notice: { code: 'stale' } });
  });
});

describe('long answers', () => {
  it('are kept with their rounds as far as one record has room', async () => {
    const { bot, ledger, press, desk } = await described();
    for (let n = 0; n < 30; n += 1) {
      const written = { part: 'data', note: '', base: '-', text: `${n} ${'字'.repeat(2900)}` };
      expect(await bot.decide(press(written, `c${n}`))).toMatchObject({ status: 'recorded' });
      await workOff(desk);
    }
    const [entry] = await ledger.list('round/', { limit: 1 });
    const { earlier } = rounds.parse(entry?.value);
    expect(earlier.at(-1)?.votes[0]?.answers['text']).toMatch(/^29 /u);
    expect(earlier.length).toBeGreaterThan(5);
    expect(JSON.stringify(earlier).length).toBeLessThan(100 * 1024);
  });

  it('of what compares by itself are kept with the execution and in the journal alone', async () => {
    const { bot, ledger, press, desk } = await described({ compares: true });
    const written = { part: 'data', note: '', base: '-', text: `1 ${'字'.repeat(2900)}` };
    expect(await bot.decide(press(written, 'c'))).toMatchObject({ status: 'recorded' });
    await workOff(desk);
    const [round] = await ledger.list('round/', { limit: 1 });
    expect(JSON.stringify(round).length).toBeLessThan(3_000);
    const [execution] = await ledger.list('execution/', { limit: 1 });
    expect(JSON.stringify(execution)).toContain(written.text);
    expect(JSON.stringify(await journalOf(ledger))).toContain(written.text);
  });
});

describe('the card behind a form', () => {
  it('is shown again as it is now, in its own rooms alone', async () => {
    const { bot, press } = await described();
    expect(await bot.card(press())).toMatchObject({ title: 'thing: described' });
    const elsewhere = { platform: 'chat', id: 'elsewhere' };
    expect(await bot.card({ ...press(), room: elsewhere })).toBeUndefined();
    expect(await bot.card({ ...press(), card: { view: 'x', subject: 'y' } })).toBeUndefined();
  });
});

function groupsOf(): Promise<never> {
  return Promise.reject(new DirectoryUnavailable('no answer'));
}
