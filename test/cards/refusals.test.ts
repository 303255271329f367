import { describe, expect, it } from '@jest/globals';
import type { RefusalContext, RefusalReason } from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { people } from './people.ts';
import { textOf } from './text-of.ts';

const context: RefusalContext = {
  verb: 'approve',
  subject: 'credit-risk v12',
  stage: 'dev',
  ref: '7K2M12-c41',
  operators: '#ml-platform',
};
const who = [{ group: 'model-risk', people: [people.yuki, people.hana] }];
const denied = (rule: string, why: Extract<RefusalReason, { kind: 'denied' }>['why']) =>
  ({ kind: 'denied', rule, why, who }) as const;

const reasons: readonly RefusalReason[] = [
  { kind: 'stranger' },
  { kind: 'directoryAway' },
  { kind: 'stale' },
  { kind: 'stale', what: 'credit-risk v12: in dev, ready for test' },
  denied('memberOf', { kind: 'notMember', groups: ['model-risk'] }),
  denied('memberOf', { kind: 'notMember', groups: ['ml-leads', 'model-risk'] }),
  denied('separationOfDuties', { kind: 'maker', how: 'registered' }),
  denied('separationOfDuties', { kind: 'maker', how: 'started' }),
  denied('separationOfDuties', { kind: 'unknownMaker' }),
  denied('metricGate', {
    kind: 'gate',
    gates: [{ metric: 'auc', requirement: { above: 0.85 }, value: 0.82, status: 'fails' }],
  }),
  denied('expires', { kind: 'expired', at: new Date('2026-11-27T08:42:00.000Z') }),
  denied('noRule', { kind: 'noRule' }),
  { kind: 'nothingToTakeBack' },
  { kind: 'tooLate' },
  { kind: 'form', field: 'reason', min: 10, max: 500 },
  { kind: 'form', field: 'reason', min: 0, max: 500 },
  { kind: 'choice', field: 'until' },
  { kind: 'unchanged' },
  { kind: 'wrongRoom' },
  { kind: 'unknownButton' },
  { kind: 'working' },
  { kind: 'notTaken' },
  { kind: 'opening' },
  { kind: 'notShown' },
  { kind: 'tooMuch' },
];

describe.each([
  ['en', en],
  ['ja', ja],
] as const)('a refusal in %s', (_locale, words) => {
  it.each(reasons.map((reason, n) => [`${reason.kind} ${n}`, reason] as const))(
    'says what did not happen, why, and rule and reference: %s',
    (_name, reason) => {
      const notice = words.refusal(reason, context);
      expect(notice.headline).not.toBe('');
      expect(notice.why).not.toBe('');
      expect(notice.small).toContain('7K2M12-c41');
      expect(notice.summary).toContain(notice.headline);
      expect(notice.code).toBe(reason.kind === 'denied' ? reason.rule : reason.kind);
      const all = [notice.headline, notice.why, notice.small, notice.summary].join(' ');
      expect(all).not.toMatch(/undefined|oops|error|invalid|please|!|！/iu);
    },
  );

  it('names who can, with two of them at most', () => {
    const reason = denied('separationOfDuties', { kind: 'maker', how: 'registered' });
    const notice = words.refusal(reason, context);
    const text = textOf(notice.who?.text ?? []);
    expect(text).toContain('model-risk');
    expect(text).toContain('Yuki Ito');
    expect(text).toContain('Hana Kondo');
  });
});

describe('the refusal of the design', () => {
  it('reads as it was written', () => {
    const notice = en.refusal(
      denied('separationOfDuties', { kind: 'maker', how: 'registered' }),
      context,
    );
    expect(notice.headline).toBe('Your approval was not recorded. Nothing has changed.');
    expect(notice.why).toBe(
      'You registered credit-risk v12, and nobody approves their own version.',
    );
    expect(textOf(notice.who?.text ?? [])).toBe('model-risk, for example Yuki Ito or Hana Kondo.');
    expect(notice.small).toBe(
      'Rule: separation of duties, dev · ref 7K2M12-c41 · only you see this',
    );
  });

  it('reads so in Japanese', () => {
    const notice = ja.refusal(
      denied('separationOfDuties', { kind: 'maker', how: 'registered' }),
      context,
    );
    expect(notice.headline).toBe('承認は記録されませんでした。何も変わっていません。');
    expect(notice.why).toBe('credit-risk v12 はあなたが登録したため、ご自身では承認できません。');
    expect(notice.small).toBe('ルール：職務分離、dev · 参照 7K2M12-c41 · あなただけに表示');
  });

  it('does not call recorded in Japanese what is no vote', () => {
    const test = { ...context, verb: 'recordTest' };
    const { headline, why } = ja.refusal(
      denied('memberOf', { kind: 'notMember', groups: ['ml-leads', 'model-risk'] }),
      test,
    );
    expect(headline).toBe('テストの記録は受け付けられませんでした。何も変わっていません。');
    expect(why).toBe('この操作ができるのは ml-leads、model-risk のメンバーのみです。');
  });
});
