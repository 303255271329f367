import { describe, expect, it } from '@jest/globals';
import { markCard } from '../../src/agenda.ts';
import { decide } from '../../src/decide.ts';
import { Gone } from '../../src/index.ts';
import { recordStanding } from '../../src/ledger/standings.ts';
import { drawn, journalOf, ref, workOff } from './drawn.ts';
import { clickOn, startDesk } from './start-desk.ts';

async function lookAgain({ ledger, clock, desk }: Awaited<ReturnType<typeof drawn>>) {
  await ledger.commit([markCard(ref, clock.now())]);
  await workOff(desk);
}

const titles = (messages: readonly unknown[]) => JSON.stringify(messages.slice(0, 1));

describe('a subject that is no longer there', () => {
  it('ends its round, says so on its card without a button, and in the thread, once', async () => {
    const thing = await drawn(2);
    const { ledger, chat, state, desk } = thing;
    const old = clickOn(chat.messages[0], 'approve', 1);
    await decide(clickOn(chat.messages[0], 'approve', 0), desk);
    state.gone = true;
    await lookAgain(thing);
    await lookAgain(thing);
    expect(chat.messages).toEqual([
      { title: 'thing: gone, 1 fell, stood in ', buttons: [] },
      'gone',
    ]);
    const records = (await journalOf(ledger)).map(({ kind, body }) => ({ kind, body }));
    expect(records.slice(-2)).toMatchObject([
      { kind: 'outside', body: { what: 'deleted' } },
      { kind: 'round-ended', body: { why: 'deleted from the registry', fell: ['approve-0'] } },
    ]);
    expect(await ledger.list('open/', { limit: 1 })).toEqual([]);
    expect(await decide(old, desk)).toMatchObject({ notice: { code: 'stale' } });
  });

  it('says where it stood', async () => {
    const thing = await drawn(2);
    const { ledger, chat, state } = thing;
    const group = { account: '111122223333', region: 'eu-west-1', name: 'things' };
    const by = { outside: 'pointer', imported: true } as const;
    const since = '2026-11-01T00:00:00.000Z';
    await ledger.commit([
      recordStanding(group, { stage: 'dev', version: 1, arn: ref.subject, since, by }),
    ]);
    state.gone = true;
    await lookAgain(thing);
    expect(chat.messages[0]).toMatchObject({ title: 'thing: gone, 0 fell, stood in dev' });
  });

  it('is not posted again where somebody deleted its card as well', async () => {
    const thing = await drawn(2);
    const { chat, state, parts, ledger, clock } = thing;
    const deaf = { ...chat.platform, update: () => Promise.reject(new Gone('deleted')) };
    const desk = startDesk({ ...parts, platform: deaf });
    state.gone = true;
    await ledger.commit([markCard(ref, clock.now())]);
    await workOff(desk);
    expect(chat.messages).toHaveLength(1);
  });

  it('is drawn and asked about as before when it is there again', async () => {
    const thing = await drawn(2);
    const { chat, state } = thing;
    state.gone = true;
    await lookAgain(thing);
    state.gone = false;
    await lookAgain(thing);
    expect(titles(chat.messages)).toContain('thing: pending, open, 0');
    state.gone = true;
    await lookAgain(thing);
    expect(titles(chat.messages)).toContain('thing: gone');
  });
});
