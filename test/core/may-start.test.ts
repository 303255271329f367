import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { decide } from '../../src/decide.ts';
import type { Policies } from '../../src/index.ts';
import { because as inEnglish } from '../../src/words/en/because.ts';
import { because as inJapanese } from '../../src/words/ja/because.ts';
import { drawn, journalOf, workOff } from './drawn.ts';
import { clickOn, directory, quorumOf, startDesk, type DeskParts } from './start-desk.ts';
import { thingActions, thingView, type ThingState } from './thing.ts';

/** Why a decision lapses, where the world is otherwise between it and its start. */
async function lapsed(meanwhile: Partial<DeskParts>): Promise<string> {
  const { ledger, state, chat, parts, desk } = await drawn(2);
  for (const n of [0, 1]) await decide(clickOn(chat.messages[0], 'approve', n), desk);
  await workOff(startDesk({ ...parts, ...meanwhile }));
  expect(state.writes).toEqual([]);
  const ended = z.object({ status: z.literal('lapsed'), because: z.string() });
  const ends = (await journalOf(ledger)).flatMap(({ body }) => ended.safeParse(body).data ?? []);
  return ends.map(({ because }) => because).join();
}

const gone: ThingState = { status: 'pending', image: 'one', gone: true, writes: [] };
const actions = thingActions(gone);
const denying: Policies = {
  ...quorumOf(2),
  judge: (question, tags) => ({
    ...quorumOf(2).judge(question, tags),
    verdict: { status: 'deny', rule: 'separationOfDuties', why: { kind: 'unknownMaker' } },
  }),
};

describe('a decision that may not be carried out any more', () => {
  it.each<[string, Partial<DeskParts>, string, string]>([
    [
      'by a rule',
      { policies: denying },
      'the separation of duties rule denies it now',
      'ルール「職務分離」により許可されなくなりました',
    ],
    [
      'because those who decided it are nobody’s any more',
      { people: { ...directory, personOf: async () => undefined } },
      'somebody who decided may no longer do so',
      '判断した人の権限がなくなりました',
    ],
    [
      'because what it was about is gone',
      { handlers: { actions, cards: [thingView(gone)] } },
      'it is no longer there',
      '対象がすでにありません',
    ],
    [
      'because another release of Ringi took it',
      { handlers: { actions, cards: [] } },
      'this release of Ringi no longer knows such a card',
      'このリリースの Ringi では扱えないカードです',
    ],
  ])('%s says why in both languages', async (_, meanwhile, english, japanese) => {
    const why = await lapsed(meanwhile);
    expect([inEnglish(why), inJapanese(why)]).toEqual([english, japanese]);
  });

  it.each(['sentenceGone', 'noRound'])('says %s in words, too', (code) => {
    expect([inEnglish(code), inJapanese(code)]).not.toContain(code);
  });
});
