import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { decide } from '../../src/decide.ts';
import { work } from '../../src/work.ts';
import { journalRecord } from '../ledger/journal-record.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { monitorView, snoozeForAnHour, type MonitorState } from './monitor.ts';
import { clickOn, fakeChat, handClock, quorumOf, startDesk } from './start-desk.ts';

const ref = { view: 'monitor', subject: 'it' };

function watched(parts: Partial<Parameters<typeof startDesk>[0]> = {}) {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const state: MonitorState = { ill: undefined, wellSince: '2026-11-19T00:00:00.000Z' };
  const chat = fakeChat();
  const desk = startDesk({
    ledger,
    clock,
    state: { status: 'pending', image: '', writes: [] },
    platform: chat.platform,
    policies: quorumOf(1),
    handlers: { cards: [monitorView(state)], actions: [snoozeForAnHour] },
    ...parts,
  });
  return {
    clock,
    ledger,
    state,
    chat,
    desk,
    looks: async () => {
      clock.pass(60_000);
      await ledger.commit([markCard(ref, clock.now())]);
      for (let n = 0; n < 100 && (await work(desk)) > 0; n += 1);
    },
    incidents: async () => {
      const entries = await ledger.list('journal/', { limit: 1000 });
      return entries
        .map(({ value }) => journalRecord.parse(value))
        .filter(({ kind }) => kind === 'incident')
        .map(({ body }) => [body['status'], body['severity']]);
    },
  };
}

const says = (what: string) => [expect.objectContaining({ title: what })];
const ill = (since: string, severity: 'warning' | 'critical' = 'warning') => ({
  since: `2026-11-20T${since}:00.000Z`,
  severity,
});

describe('an alert', () => {
  it('is journalled when it opens, changes, ends and comes back, however often it is looked at', async () => {
    const { state, looks, incidents, chat } = watched();
    await looks();
    state.ill = ill('08:00');
    await looks();
    await looks();
    state.ill = ill('08:00', 'critical');
    await looks();
    state.ill = undefined;
    state.wellSince = '2026-11-20T09:00:00.000Z';
    await looks();
    await looks();
    state.ill = ill('10:00');
    await looks();
    expect(await incidents()).toEqual([
      ['opened', 'warning'],
      ['changed', 'critical'],
      ['resolved', 'info'],
      ['reopened', 'warning'],
    ]);
    expect(chat.messages).toEqual([
      expect.objectContaining({ title: 'firing, 1 relapses, 0 silences' }),
    ]);
  });

  it('that was over before the first look is no news', async () => {
    const { looks, incidents } = watched();
    await looks();
    expect(await incidents()).toEqual([]);
  });

  it('whose clean run was missed has come back', async () => {
    const { state, looks, incidents } = watched();
    state.ill = ill('08:00');
    await looks();
    state.ill = ill('11:00');
    await looks();
    expect(await incidents()).toEqual([
      ['opened', 'warning'],
      ['reopened', 'warning'],
    ]);
  });
});

describe('a card that has nothing to tell yet', () => {
  it('hangs nowhere, and is put up when its time has come', async () => {
    const { state, looks, chat, clock, desk } = watched();
    state.postAt = 'never';
    await looks();
    expect(chat.messages).toHaveLength(0);
    state.ill = ill('08:00');
    state.postAt = new Date(clock.now().getTime() + 90_000);
    await looks();
    expect(chat.messages).toHaveLength(0);
    clock.pass(31_000);
    while ((await work(desk)) > 0);
    expect(chat.messages).toHaveLength(1);
    // Where it hangs already, it stays and is drawn.
    state.postAt = 'never';
    state.ill = undefined;
    await looks();
    expect(chat.messages).toEqual([
      expect.objectContaining({ title: 'resolved, 0 relapses, 0 silences' }),
    ]);
  });
});

describe('an alert of a severity', () => {
  it('hangs where the route has rooms for it', async () => {
    const asked: unknown[] = [];
    const { state, looks } = watched({
      routes: {
        routeOf(_group, alert) {
          asked.push(alert);
          return { rooms: { chat: ['room'] }, locale: 'en' };
        },
      },
    });
    state.ill = ill('08:00', 'critical');
    await looks();
    expect(asked).toContain('critical');
  });
});

describe('a silence', () => {
  it('is written by the vote that completes it, and ends by time', async () => {
    const { state, looks, chat, desk, clock, ledger } = watched();
    state.ill = ill('08:00');
    await looks();
    const click = { ...clickOn(chat.messages[0], 'snooze', 1), card: ref };
    expect(await decide(click, desk)).toMatchObject({ status: 'recorded' });
    await looks();
    expect(chat.messages).toEqual(says('firing, 0 relapses, 1 silences'));
    expect(await ledger.list('silence/', { limit: 10 })).toHaveLength(1);
    clock.pass(2 * 3_600_000);
    await looks();
    expect(chat.messages).toEqual(says('firing, 0 relapses, 0 silences'));
  });
});
