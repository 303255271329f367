import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import type { Policies, Severity } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { work } from '../../src/work.ts';
import { journalRecord } from '../ledger/journal-record.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { monitorView, retrainInto, type MonitorState } from './monitor.ts';
import { fakeChat, handClock, quorumOf, startDesk } from './start-desk.ts';

const ref = { view: 'monitor', subject: 'it' };
const hour = 3_600_000;
const lasting = (severity: Severity, runs: number) => Array.from({ length: runs }, () => severity);

function incident(on: boolean) {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const ill = { since: '2026-11-20T07:00:00.000Z', severity: 'critical' as const };
  const state: MonitorState = { ill, wellSince: '' };
  const begun: string[] = [];
  const compiled = compilePolicies({
    policies: [],
    outside: [],
    responses: on ? [{ groups: ['th*'], severity: 'critical', runs: 3, do: 'retrain' }] : [],
  });
  // As `ringi.yaml` has it now; a test may take the sentence away.
  const sentences = {
    answer: (...args: Parameters<Policies['response']>) => compiled.response(...args),
  };
  const policies: Policies = {
    ...quorumOf(1),
    response: (...args) => sentences.answer(...args),
  };
  const desk = startDesk({
    ledger,
    clock,
    state: { status: 'pending', image: '', writes: [] },
    platform: fakeChat().platform,
    policies,
    handlers: { cards: [monitorView(state)], actions: [retrainInto(begun)] },
  });
  return {
    state,
    begun,
    sentences,
    looks: async (later = 60_000) => {
      clock.pass(later);
      await ledger.commit([markCard(ref, clock.now())]);
      for (let n = 0; n < 100 && (await work(desk)) > 0; n += 1);
    },
    journal: async () => {
      const entries = await ledger.list('journal/', { limit: 1000 });
      return entries.map(({ value }) => journalRecord.parse(value));
    },
  };
}

describe('a response of ringi.yaml', () => {
  it('begins nothing where there is none', async () => {
    const { state, begun, looks } = incident(false);
    state.lasted = lasting('critical', 20);
    await looks();
    expect(begun).toEqual([]);
  });

  it('waits until the severity has lasted', async () => {
    const { state, begun, looks } = incident(true);
    state.lasted = lasting('critical', 2);
    await looks();
    state.lasted = ['critical', 'critical', 'warning'];
    await looks();
    expect(begun).toEqual([]);
    state.lasted = lasting('critical', 3);
    await looks();
    expect(begun).toEqual(['policy']);
  });

  it('is one journal record, with the sentence in place of a person', async () => {
    const { state, looks, journal } = incident(true);
    state.lasted = lasting('critical', 3);
    await looks();
    const decided = (await journal()).filter(({ kind }) => kind === 'response');
    expect(decided).toHaveLength(1);
    expect(decided[0]?.body).toMatchObject({
      effect: 'decided',
      verb: 'retrain',
      person: { id: 'policy' },
    });
  });

  it('comes once a day, however often it is looked at', async () => {
    const { state, begun, looks } = incident(true);
    state.lasted = lasting('critical', 20);
    for (let n = 0; n < 23; n += 1) await looks(hour);
    expect(begun).toEqual(['policy']);
    await looks(2 * hour);
    expect(begun).toEqual(['policy', 'policy']);
  });

  it('is not carried out once the sentence is gone', async () => {
    const { state, begun, looks, sentences, journal } = incident(true);
    state.lasted = lasting('critical', 3);
    const before = sentences.answer;
    let asked = 0;
    // The sentence is there when it decides, and taken away before it is carried out.
    sentences.answer = (...args) => ((asked += 1) > 1 ? undefined : before(...args));
    await looks();
    expect(begun).toEqual([]);
    expect(await journal()).toContainEqual(
      expect.objectContaining({
        kind: 'execution',
        body: expect.objectContaining({ status: 'lapsed' }),
      }),
    );
  });
});
