import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { createBot } from '../../src/bot.ts';
import { digest, type Click, type Field, type FormPage } from '../../src/index.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { describedView, editing, type DescribedThing } from './described-thing.ts';
import { ref, workOff } from './drawn.ts';
import { clickOn, fakeChat, handClock, quorumOf, startDesk } from './start-desk.ts';

const long = 'Trained on the loans of 2025.\n'.repeat(90);

/** A described thing whose button asks for a part, then for its text, then shows what is written. */
async function described() {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const thing: DescribedThing = { parts: { data: 'Loans.' } };
  const chat = fakeChat();
  const desk = startDesk({
    ledger,
    clock,
    state: { status: 'pending', image: '', writes: [] },
    platform: chat.platform,
    policies: quorumOf(1),
    handlers: { cards: [describedView(thing, { review: true })], actions: [editing(thing, true)] },
  });
  await ledger.commit([markCard(ref, clock.now())]);
  await workOff(desk);
  const press = (answers: Click['answers'] = {}, id = 'p'): Click => ({
    ...clickOn(chat.messages[0], 'edit', 0, id),
    answers,
  });
  return { clock, ledger, thing, desk, bot: createBot(desk), press };
}

/** What a chat sends back of a page: what it keeps, and what a person wrote. */
const sent = ({ fields }: FormPage, written: Click['answers']): Click['answers'] => ({
  ...Object.fromEntries(fields.flatMap((field) => keptIn(field))),
  ...written,
});
const keptIn = (field: Field) => (field.kind === 'kept' ? [[field.id, field.value] as const] : []);

/** Opens the third page, after a long text. */
async function reviewed(world: Awaited<ReturnType<typeof described>>) {
  const { bot, press } = world;
  const second = await bot.form(press({ part: 'data', note: '' }));
  if (second.status === 'refused') throw new Error(second.notice.why);
  const third = await bot.form(press(sent(second.form, { text: long })));
  if (third.status === 'refused') throw new Error(third.notice.why);
  return third.form;
}

describe('a form of many pages', () => {
  it('carries an id in place of answers that no chat has room for', async () => {
    const world = await described();
    const form = await reviewed(world);
    expect(form.title).toBe('Review data');
    const kept = Object.fromEntries(form.fields.flatMap((field) => keptIn(field)));
    expect(Object.keys(kept)).toEqual(['pages']);
    expect(kept['pages']).toMatch(/^2026-11-20\/[0-9a-f-]{36}$/u);
  });

  it('is decided as a whole', async () => {
    const world = await described();
    const form = await reviewed(world);
    const click = world.press(sent(form, {}), 'write');
    expect(await world.bot.decide(click)).toMatchObject({ status: 'recorded' });
    await workOff(world.desk);
    expect(world.thing.parts).toEqual({ data: long });
  });

  it('is nobody else’s, and nothing that was made up', async () => {
    const world = await described();
    const answers = sent(await reviewed(world), {});
    const other = {
      ...world.press(answers, 'other'),
      account: { platform: 'chat', tenant: 'T', id: 'a1' },
    };
    const made = { pages: '2026-11-20/00000000-0000-4000-8000-000000000000' };
    const path = { pages: '../journal/000000000001' };
    for (const click of [other, world.press(made, 'made'), world.press(path, 'path')]) {
      expect(await world.bot.decide(click)).toMatchObject({
        status: 'refused',
        notice: { code: 'unknownButton' },
      });
    }
    expect(world.thing.parts).toEqual({ data: 'Loans.' });
  });

  it('leads back to a page as it was answered, which rests on what it showed then', async () => {
    const world = await described();
    const form = await reviewed(world);
    const base = { kind: 'kept', id: 'base', value: digest('Loans.') };
    world.thing.parts['data'] = 'Loans, and cards.';
    const answers = sent(form, {});
    expect(await world.bot.form(world.press(answers), 1)).toMatchObject({
      page: 1,
      form: { title: 'Edit data', fields: expect.arrayContaining([base]) },
    });
    const texts = async (page: number) => {
      const back = await world.bot.form(world.press(answers), page);
      const fields = back.status === 'form' ? back.form.fields : [];
      return Object.fromEntries(
        fields.flatMap((field) => (field.kind === 'kept' ? [] : [[field.id, field.initial]])),
      );
    };
    expect(await texts(1)).toEqual({ text: long });
    expect(await texts(0)).toEqual({ part: 'data', note: undefined });
  });

  it('leads back to no page that it has not, nor to one that offers no more what was chosen', async () => {
    const world = await described();
    const answers = sent(await reviewed(world), {});
    for (const page of [-1, 0.5, 3, 1_000_000]) {
      expect(await world.bot.form(world.press(answers), page)).toMatchObject({
        status: 'refused',
        notice: { code: 'stale' },
      });
    }
    delete world.thing.parts['data'];
    expect(await world.bot.form(world.press(answers), 0)).toMatchObject({
      status: 'refused',
      notice: { code: 'choice' },
    });
  });

  it('is forgotten after a day', async () => {
    const world = await described();
    const answers = sent(await reviewed(world), {});
    world.clock.pass(48 * 3_600_000);
    await reviewed(world);
    expect(await world.ledger.list('pages/', { limit: 10 })).toHaveLength(1);
    const late = world.press(answers, 'late');
    expect(await world.bot.decide(late)).toMatchObject({ status: 'refused' });
  });

  it('turns for two people at once, though each would forget the same old answers', async () => {
    const world = await described();
    await reviewed(world);
    world.clock.pass(48 * 3_600_000);
    const titles = (await Promise.all([reviewed(world), reviewed(world)])).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['Review data', 'Review data']);
    await reviewed(world);
    expect(await world.ledger.list('pages/', { limit: 10 })).toHaveLength(3);
  });
});
