import { describe, expect, it } from '@jest/globals';
import { handlers } from '../../handlers/index.ts';
import { did as didEnglish } from '../../src/words/en/deeds.ts';
import { refusal as english } from '../../src/words/en/refusal.ts';
import { isOfModelCard } from '../../src/words/is-of-model-card.ts';
import { did as didJapanese } from '../../src/words/ja/deeds.ts';
import { refusal as japanese } from '../../src/words/ja/refusal.ts';

const context = { subject: 'credit-risk', ref: '7K2M-1', operators: '#ml-platform' };
const verbs = handlers.actions
  .map(({ verb }) => verb)
  .filter((verb) => isOfModelCard(verb) && verb !== 'keepCard');

describe('what is done with a model card', () => {
  it('is twelve things that people may do', () => {
    expect(verbs).toHaveLength(12);
  });

  it.each(verbs)('is named where it is refused, and where it was done: %s', (verb) => {
    const refused = { verb, ...context };
    expect(english({ kind: 'tooLate' }, refused).headline).not.toMatch(/click|\bversion\b/u);
    expect(japanese({ kind: 'tooLate' }, refused).headline).not.toContain('操作');
    expect(didEnglish(verb, '')).toMatch(/model card/u);
    expect(didJapanese(verb, '')).toMatch(/モデルカード/u);
  });

  it.each(verbs)('is done to a model card, and to no version: %s', (verb) => {
    const denied = { kind: 'denied', rule: 'noRule', why: { kind: 'noRule' }, who: [] } as const;
    expect(english(denied, { verb, ...context }).why).toContain('this model card');
    expect(japanese(denied, { verb, ...context }).why).toContain('このモデルカード');
  });
});
