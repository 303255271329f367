import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { createBot } from '../../src/bot.ts';
import type { Action } from '../../src/index.ts';
import { rounds } from '../../src/round.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { journalOf, ref, workOff } from './drawn.ts';
import { clickOn, fakeChat, handClock, quorumOf, startDesk } from './start-desk.ts';
import { thingActions, thingView, type ThingState } from './thing.ts';

/** A thing that may be printed beside its votes, and is kept up by itself where it says so. */
async function printable() {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const state: ThingState = { status: 'pending', image: 'one', writes: [] };
  const kept = { behind: false };
  const plain = thingView(state);
  const view: typeof plain = {
    ...plain,
    agenda(seen, recorded, ...rest) {
      const executions = recorded.executions.filter(({ decision }) => decision.verb === 'approve');
      const agenda = plain.agenda(seen, { ...recorded, executions }, ...rest);
      return { ...agenda, asks: [...agenda.asks, { verb: 'print', on: 'dev', stage: 'dev' }] };
    },
    draw: (from) => {
      const sketch = plain.draw(from);
      const [button] = sketch.buttons.flatMap((each) => (each.kind === 'act' ? [each] : []));
      const print = button ? [{ ...button, verb: 'print', on: 'dev' }] : [];
      return { ...sketch, buttons: [...sketch.buttons, ...print] };
    },
    keeps: () =>
      kept.behind
        ? { verb: 'keep', on: 'all', sentence: { keep: 'things' }, answers: { again: 'yes' } }
        : undefined,
  };
  const chat = fakeChat();
  const desk = startDesk({
    ledger,
    clock,
    state,
    platform: chat.platform,
    policies: quorumOf(2),
    handlers: {
      cards: [view],
      actions: [...thingActions(state), beside('print', state), keeping(state, kept)],
    },
  });
  const look = async () => {
    await ledger.commit([markCard(ref, clock.now())]);
    await workOff(desk);
  };
  await look();
  const bot = createBot(desk);
  const click = async (verb: string, n: number, id: string) => {
    const outcome = await bot.decide(clickOn(chat.messages[0], verb, n, id));
    await workOff(desk);
    return outcome.status;
  };
  const roundOf = async () => {
    const [entry] = await ledger.list('round/', { limit: 1 });
    return rounds.parse(entry?.value).current;
  };
  return { state, kept, ledger, look, click, roundOf };
}

function beside(verb: string, state: ThingState): Action {
  return {
    verb,
    asks: {},
    governed: 'sentence',
    ends: false,
    compares: true,
    stageOf: () => 'dev',
    target: () => ({ target: `111122223333:eu-west-1:things/${verb}` }),
    plan: async () => null,
    async perform() {
      state.writes.push(verb);
      return { status: 'done', standings: [], touched: [] };
    },
  };
}

function keeping(state: ThingState, kept: { behind: boolean }): Action {
  const action = beside('keep', state);
  return {
    ...action,
    governed: 'itself',
    async perform() {
      state.writes.push('keep');
      kept.behind = false;
      return { status: 'done', standings: [], touched: [] };
    },
  };
}

describe('what leaves the round open', () => {
  it('is carried out, and the votes on what is asked still count', async () => {
    const { state, click, roundOf } = await printable();
    expect(await click('approve', 0, 'one')).toBe('recorded');
    expect(await click('print', 1, 'two')).toBe('recorded');
    expect(state.writes).toEqual(['print']);
    expect(await roundOf()).toMatchObject({ status: 'open', n: 1 });
    expect(await click('approve', 1, 'three')).toBe('recorded');
    expect(state.status).toBe('approved');
  });

  it('is done once for each time it was decided: votes are used up by it', async () => {
    const { state, click, roundOf } = await printable();
    await click('print', 0, 'one');
    await click('print', 0, 'two');
    await click('print', 1, 'three');
    expect(state.writes).toEqual(['print', 'print', 'print']);
    expect((await roundOf()).side).toHaveLength(3);
  });

  it('is done by a sentence where a view keeps its subject up, and by nobody’s vote', async () => {
    const { state, kept, look, click, roundOf, ledger } = await printable();
    await click('approve', 0, 'one');
    kept.behind = true;
    await look();
    expect(state.writes).toEqual(['keep']);
    expect(await roundOf()).toMatchObject({ status: 'open', votes: [{ verb: 'approve' }] });
    const responses = (await journalOf(ledger)).filter(({ kind }) => kind === 'response');
    expect(responses.map(({ body }) => body)).toMatchObject([
      { verb: 'keep', person: { id: 'policy' } },
    ]);
    const [made] = await ledger.list('execution/', { limit: 1 });
    expect(made?.value).toMatchObject({ decision: { answers: { again: 'yes' } } });
    expect(await click('approve', 1, 'two')).toBe('recorded');
    expect(state.status).toBe('approved');
  });
});
