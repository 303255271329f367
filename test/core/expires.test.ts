import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { createBot } from '../../src/bot.ts';
import type { CardView, Policies } from '../../src/index.ts';
import { rounds } from '../../src/round.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { ref, workOff } from './drawn.ts';
import { clickOn, fakeChat, handClock, quorumOf, startDesk } from './start-desk.ts';
import { thingActions, thingView, type ThingState } from './thing.ts';

const week = 7 * 24 * 60 * 60_000;

/** Rounds stay open for a week. */
const policies: Policies = {
  ...quorumOf(2),
  judge(question, tags) {
    const ruling = quorumOf(2).judge(question, tags);
    const expiresAt = new Date(question.openedAt.getTime() + week);
    return { ...ruling, rule: ruling.rule && { ...ruling.rule, expiresAt } };
  },
};

/** Whatever is asked is about no stage, as of a model card. */
function withoutStage(plain: CardView): CardView {
  return {
    ...plain,
    agenda(...seen) {
      const { asks, ...agenda } = plain.agenda(...seen);
      return { ...agenda, asks: asks.map(({ verb, on }) => ({ verb, on })) };
    },
  };
}

describe('a round about what has no stage', () => {
  it('ends in time as any other does, its votes with it, and another one begins', async () => {
    const clock = handClock('2026-11-20T08:00:00Z');
    const ledger = memoryLedger({ now: clock.now });
    const state: ThingState = { status: 'pending', image: 'one', writes: [] };
    const { platform, messages } = fakeChat();
    const cards = [withoutStage(thingView(state))];
    const handlers = { cards, actions: thingActions(state) };
    const desk = startDesk({ ledger, clock, state, platform, policies, handlers });
    const look = async () => {
      await ledger.commit([markCard(ref, clock.now())]);
      await workOff(desk);
    };
    await look();
    await createBot(desk).decide(clickOn(messages[0], 'approve', 0));
    clock.pass(week);
    await look();
    const [entry] = await ledger.list('round/', { limit: 1 });
    expect(rounds.parse(entry?.value)).toMatchObject({
      earlier: [{ n: 1, status: 'expired', votes: [{ verb: 'approve' }] }],
      current: { n: 2, status: 'open', votes: [] },
    });
  });
});
