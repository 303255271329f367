import { describe, expect, it } from '@jest/globals';
import { silence } from '../../handlers/actions/silence.ts';
import { unsilence } from '../../handlers/actions/unsilence.ts';
import { silencesCard } from '../../handlers/cards/silences.ts';
import { markCard } from '../../src/agenda.ts';
import { decide } from '../../src/decide.ts';
import type { Click, Policies } from '../../src/index.ts';
import { keys } from '../../src/ledger/keys.ts';
import { work } from '../../src/work.ts';
import { creditRisk } from '../commands/asked-of.ts';
import { firing, silenced } from '../commands/watched.ts';
import { clickOn, fakeChat, handClock, quorumOf, startDesk } from '../core/start-desk.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';

const ref = { view: 'silences', subject: '210987654321:ap-northeast-1:credit-risk' };
const hour = 3_600_000;
const answers = {
  matchers: 'alertname=~DataDrift*\nstage="prod"',
  until: '4h',
  reason: 'The campaign ends tonight.',
};

/** The card of a group one of whose monitors fires. */
async function putUp(policies: Policies = quorumOf(1)) {
  const clock = handClock('2026-11-20T08:00:00Z');
  const ledger = memoryLedger({ now: clock.now });
  const chat = fakeChat();
  const told: string[] = [];
  const desk = startDesk({
    ledger,
    clock,
    policies,
    state: { status: 'pending', image: '', writes: [] },
    platform: { ...chat.platform, renderNote: ({ summary }) => (told.push(summary), summary) },
    handlers: { cards: [silencesCard], actions: [silence, unsilence] },
  });
  const { alert } = firing('hourly');
  await ledger.commit([{ do: 'put', key: keys.alert(creditRisk, alert.ref), value: alert }]);
  const looks = async () => {
    for (let n = 0; n < 50 && (await work(desk)) > 0; n += 1) clock.pass(1_000);
  };
  await ledger.commit([markCard(ref, clock.now())]);
  await looks();
  const clicks = async (verb: string, by: number, more: Partial<Click> = {}) => {
    const { id = `${verb}-${by}-${clock.now().toISOString()}` } = more;
    const click = { ...clickOn(chat.messages[0], verb, by, id), card: ref, ...more };
    const outcome = await decide(click, desk);
    clock.pass(1_000);
    await looks();
    return { click, outcome };
  };
  return {
    clock,
    ledger,
    chat,
    told,
    desk,
    looks,
    clicks,
    says: () => JSON.stringify(chat.messages[0]),
    active: async () => desk.world.alerts.silences(creditRisk),
  };
}

describe('the silences of a group', () => {
  it('are written by a click: matchers, until when, why, by whom', async () => {
    const { clicks, active, says, told } = await putUp();
    expect(says()).toContain('credit-risk: nothing silenced');
    expect((await clicks('silence', 1, { answers })).outcome).toMatchObject({ status: 'recorded' });
    expect(await active()).toEqual([
      expect.objectContaining({
        matchers: [
          { name: 'alertname', is: '=~', value: 'DataDrift*' },
          { name: 'stage', is: '=', value: 'prod' },
        ],
        author: { id: 'p1', name: 'Person 1' },
        reason: 'The campaign ends tonight.',
        group: creditRisk,
      }),
    ]);
    expect(says()).toContain('credit-risk: 1 silence');
    expect(told.join()).toContain('Person 1 silenced alertname=~"DataDrift*" stage="prod"');
  });

  it('are one for each click, whatever id it is delivered under', async () => {
    const { clicks, active, desk } = await putUp();
    const { click } = await clicks('silence', 1, { answers });
    expect(await decide(click, desk)).toMatchObject({ status: 'recorded' });
    const again = { ...click, id: 'the same, delivered again' };
    expect(await decide(again, desk)).toMatchObject({ status: 'recorded' });
    expect(await active()).toHaveLength(1);
    await clicks('silence', 1, { answers });
    expect(await active()).toHaveLength(2);
  });

  it.each(['DataDrift*', ' \n ', 'stage=prod\nuntil friday'])(
    'are not written where the matchers cannot be read: %j',
    async (matchers) => {
      const { clicks, active, says } = await putUp();
      const { outcome } = await clicks('silence', 1, { answers: { ...answers, matchers } });
      expect(outcome).toMatchObject({ status: 'refused' });
      expect(await active()).toEqual([]);
      expect(says()).toContain('nothing silenced');
    },
  );

  it('end by a click, also those that were snoozed elsewhere, and say so', async () => {
    const { clicks, active, ledger, clock, looks, told, says } = await putUp();
    const snooze = silenced('DataDrift', {
      startsAt: '2026-11-20T07:00:00.000Z',
      id: 'a very long id of a click, such as the ones a chat gives its own messages',
    });
    await ledger.commit([
      { do: 'put', key: keys.silence(creditRisk, snooze), value: snooze },
      markCard(ref, clock.now()),
    ]);
    await looks();
    expect(says()).toContain('credit-risk: 1 silence');
    await clicks('unsilence', 2);
    expect(await active()).toEqual([]);
    expect(says()).toContain('nothing silenced');
    expect(told.join()).toContain('Person 2 ended the silence');
  });

  it('end by themselves, and the card with them', async () => {
    const { clicks, clock, looks, says } = await putUp();
    await clicks('silence', 1, { answers });
    clock.pass(4 * hour);
    await looks();
    expect(says()).toContain('nothing silenced');
  });

  it('are written once everybody has agreed who must', async () => {
    const two: Policies = {
      ...quorumOf(1),
      judge: (question, tags) => {
        const asked = { ...question, verb: 'approve' };
        return { ...quorumOf(2).judge(asked, tags), verb: question.verb };
      },
    };
    const { clicks, active } = await putUp(two);
    await clicks('silence', 1, { answers });
    expect(await active()).toEqual([]);
    await clicks('silence', 2, { answers });
    expect(await active()).toHaveLength(1);
  });

  it('are nobody’s to write where no rule says who may', async () => {
    const nobody: Policies = {
      ...quorumOf(1),
      judge: ({ verb }) => ({
        verb,
        verdict: { status: 'deny', rule: 'noRule', why: { kind: 'noRule' } },
        rule: undefined,
        gates: [],
        policy: 'none',
      }),
    };
    const { says } = await putUp(nobody);
    expect(says()).toContain('nothing silenced');
    expect(says()).not.toContain('"verb":"silence"');
  });
});
