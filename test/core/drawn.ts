import { markCard } from '../../src/agenda.ts';
import type { Ledger } from '../../src/index.ts';
import { work } from '../../src/work.ts';
import { journalRecord } from '../ledger/journal-record.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';
import { fakeChat, handClock, quorumOf, startDesk } from './start-desk.ts';
import type { ThingState } from './thing.ts';

export const ref = { view: 'thing', subject: 'it' };

/** A thing whose card hangs, for a quorum of so many people. */
export async function drawn(people: number) {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const state: ThingState = { status: 'pending', image: 'one', writes: [] };
  const chat = fakeChat();
  const parts = { ledger, state, clock, platform: chat.platform, policies: quorumOf(people) };
  const desk = startDesk(parts);
  await ledger.commit([markCard(ref, clock.now())]);
  await workOff(desk);
  return { clock, ledger, state, chat, desk, parts };
}

/** Does everything that is due. */
export async function workOff(desk: Parameters<typeof work>[0]) {
  for (let n = 0; n < 100 && (await work(desk)) > 0; n += 1);
}

export async function journalOf(ledger: Ledger) {
  const entries = await ledger.list('journal/', { limit: 1000 });
  return entries.map(({ value }) => journalRecord.parse(value));
}
