import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { createBot } from '../../src/bot.ts';
import { decide } from '../../src/decide.ts';
import { unreadableButton, verify } from '../../src/index.ts';
import { drawn, journalOf, ref, workOff } from './drawn.ts';
import { gated, random, scheduler } from './scheduler.ts';
import { clickOn, startDesk } from './start-desk.ts';

describe('people who click at the same moment', () => {
  it('two approvals of a quorum of two end in one execution, whatever the order', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { ledger, state, chat, parts, desk } = await drawn(2);
      const turns = scheduler(seed);
      const busy = startDesk({ ...parts, ledger: gated(ledger, turns) });
      const clicks = [0, 1].map((n) => decide(clickOn(chat.messages[0], 'approve', n), busy));
      await turns.run(clicks);
      await workOff(desk);
      expect({ seed, writes: state.writes }).toEqual({ seed, writes: ['approved'] });
      const decided = (await journalOf(ledger)).filter(({ body }) => body['effect'] === 'decided');
      expect({ seed, decided: decided.length }).toEqual({ seed, decided: 1 });
    }
  });

  it('approve and reject mixed: one decision takes effect, and everybody has an answer', async () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { ledger, state, chat, parts, desk } = await drawn(2);
      const turns = scheduler(seed);
      const next = random(seed);
      const busy = startDesk({ ...parts, ledger: gated(ledger, turns) });
      const clicks = [0, 1, 2, 3].map((n) =>
        decide(clickOn(chat.messages[0], next() < 0.5 ? 'approve' : 'reject', n), busy),
      );
      await turns.run(clicks);
      const outcomes = await Promise.all(clicks);
      await workOff(desk);
      expect(state.writes).toHaveLength(1);
      expect(outcomes.every(({ status }) => status === 'recorded' || status === 'refused')).toBe(
        true,
      );
      const records = await journalOf(ledger);
      expect(records.filter(({ kind }) => kind === 'click')).toHaveLength(4);
      expect(await verify(ledger)).toMatchObject({ status: 'whole' });
    }
  });

  it('a hundred people: one decision, one write, a hundred records', async () => {
    const { ledger, state, chat, parts, desk } = await drawn(2);
    const turns = scheduler(7);
    const busy = startDesk({ ...parts, ledger: gated(ledger, turns) });
    const people = Array.from({ length: 100 }, (_, n) => n);
    const clicks = people.map((n) => decide(clickOn(chat.messages[0], 'approve', n), busy));
    await turns.run(clicks);
    await workOff(desk);
    expect(state.writes).toEqual(['approved']);
    const records = await journalOf(ledger);
    expect(records.filter(({ kind }) => kind === 'click')).toHaveLength(100);
    expect(records.filter(({ body }) => body['effect'] === 'decided')).toHaveLength(1);
  });
});

describe('a click that comes again', () => {
  it('has one outcome, however often its envelope is delivered', async () => {
    const { ledger, chat, desk } = await drawn(2);
    const click = clickOn(chat.messages[0], 'approve', 0);
    const first = await decide(click, desk);
    const second = await decide(click, desk);
    expect([first.status, second.status]).toEqual(['recorded', 'recorded']);
    const records = await journalOf(ledger);
    expect(records.filter(({ kind }) => kind === 'click')).toHaveLength(1);
  });

  it('under another id gets the same answer, after the card has moved on', async () => {
    const { state, chat, desk } = await drawn(1);
    const before = chat.messages[0];
    await decide(clickOn(before, 'approve', 0, 'first'), desk);
    await workOff(desk);
    const again = await decide(clickOn(before, 'approve', 0, 'second'), desk);
    expect(again.status).toBe('recorded');
    expect(state.writes).toEqual(['approved']);
  });

  it('stays refused once it was refused', async () => {
    const { chat, desk, parts } = await drawn(2);
    const nobody = startDesk({
      ...parts,
      people: { ...desk.directory, personOf: async () => undefined },
    });
    const click = clickOn(chat.messages[0], 'approve', 0);
    expect(await decide(click, nobody)).toMatchObject({ status: 'refused' });
    expect(await decide(click, desk)).toMatchObject({ status: 'refused' });
  });

  it('is found on the agenda after a crash, and told when it is refused', async () => {
    const { clock, chat, desk, state } = await drawn(1);
    const bot = createBot(desk);
    await bot.accept(clickOn(chat.messages[0], 'approve', 0));
    clock.pass(31_000);
    await workOff(desk);
    expect(state.writes).toEqual(['approved']);
  });

  it('is refused as too late after ten minutes', async () => {
    const { clock, chat, desk, state } = await drawn(1);
    await createBot(desk).accept(clickOn(chat.messages[0], 'approve', 0));
    clock.pass(11 * 60_000);
    await workOff(desk);
    expect(state.writes).toEqual([]);
    expect(chat.told).toEqual(['tooLate']);
  });
});

describe('a card that has changed', () => {
  it('refuses the old button when the evidence changed, and the first vote falls', async () => {
    const { ledger, state, chat, desk } = await drawn(2);
    const old = chat.messages[0];
    await decide(clickOn(old, 'approve', 0), desk);
    state.image = 'two';
    expect(await decide(clickOn(old, 'approve', 1), desk)).toMatchObject({ status: 'refused' });
    await workOff(desk);
    const ended = (await journalOf(ledger)).find(({ kind }) => kind === 'round-ended');
    expect(ended?.body).toMatchObject({ status: 'void', why: 'the evidence changed' });
    expect(state.writes).toEqual([]);
  });

  it('closes the round when somebody decided outside Ringi', async () => {
    const { ledger, state, chat, desk, clock } = await drawn(2);
    const old = clickOn(chat.messages[0], 'approve', 1);
    await decide(clickOn(chat.messages[0], 'approve', 0), desk);
    state.status = 'approved';
    await ledger.commit([markCard(ref, clock.now())]);
    await workOff(desk);
    const kinds = (await journalOf(ledger)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['outside', 'round-ended']));
    expect(await decide(old, desk)).toMatchObject({ status: 'refused' });
  });

  it('counts no vote that was taken back', async () => {
    const { state, chat, desk } = await drawn(2);
    await decide(clickOn(chat.messages[0], 'approve', 0), desk);
    await decide(clickOn(chat.messages[0], 'withdraw', 0), desk);
    await decide(clickOn(chat.messages[0], 'approve', 1), desk);
    await workOff(desk);
    expect(state.writes).toEqual([]);
  });
});

describe('who may not', () => {
  it('decides nothing while groups cannot be read', async () => {
    const { chat, desk, parts } = await drawn(1);
    const { DirectoryUnavailable } = await import('../../src/index.ts');
    const away = startDesk({
      ...parts,
      people: {
        ...desk.directory,
        groupsOf: async () => {
          throw new DirectoryUnavailable('no answer');
        },
      },
    });
    const outcome = await decide(clickOn(chat.messages[0], 'approve', 0), away);
    expect(outcome).toMatchObject({ status: 'refused', notice: { code: 'directoryAway' } });
  });

  it('a button nobody can read is refused, and recorded within the same bound', async () => {
    const { ledger, chat, desk } = await drawn(1);
    for (let n = 0; n < 30; n += 1) {
      const click = { ...clickOn(chat.messages[0], 'approve', 3, `u${n}`), ...unreadableButton };
      const notice = { code: 'unknownButton' };
      expect(await createBot(desk).decide(click)).toMatchObject({ status: 'refused', notice });
    }
    const records = await journalOf(ledger);
    const refused = records.filter(({ body }) => body['rule'] === 'unknownButton');
    expect(refused.map(({ kind }) => kind)).toEqual([...Array(20).fill('click'), 'refusals']);
    expect(refused[0]).toMatchObject({
      subject: 'unreadable/button',
      body: { account: { id: 'a3' }, person: { id: 'p3' }, verb: '' },
    });
  });

  it('shares one journal record beyond twenty refusals a minute', async () => {
    const { ledger, chat, desk } = await drawn(1);
    for (let n = 0; n < 30; n += 1) {
      const click = clickOn(chat.messages[0], 'approve', 0, `s${n}`);
      await decide({ ...click, account: { ...click.account, id: 'stranger' } }, desk);
    }
    const records = await journalOf(ledger);
    expect(records.filter(({ kind }) => kind === 'click')).toHaveLength(20);
    expect(records.filter(({ kind }) => kind === 'refusals')).toHaveLength(1);
  });
});
