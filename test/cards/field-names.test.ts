import { describe, expect, it } from '@jest/globals';
import { contentFields, knownPaths } from '../../src/index.ts';
import { fieldName as english } from '../../src/words/en/field-name.ts';
import { fieldName as japanese } from '../../src/words/ja/field-name.ts';

const fields = [...new Set([...knownPaths('standalone'), ...knownPaths('package')])];

describe('what the fields of a model card are called', () => {
  it.each(fields)('is said in both languages: %s', (path) => {
    expect(english(path)).toMatch(/^[a-z][a-z -]*(?: (?:id|ARN))?$/u);
    expect(japanese(path)).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
  });

  it('tells every field of one form apart', () => {
    for (const name of [english, japanese]) {
      const sections = Map.groupBy(contentFields, ({ section }) => section);
      for (const [, own] of sections) {
        const names = own.map(({ path }) => name(path.join('.')));
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it('is its own key where people made a detail of their own, and never a sign of ours', () => {
    for (const name of [english, japanese]) {
      expect(name('additional_information.custom_details.review.board')).toBe('review.board');
      expect(name('model_overview.tier_of_model')).toBe('tier of model');
      expect(name('additional_information.custom_details.✅ ok')).toBe('ok');
      expect(name('constructor')).toBe('constructor');
    }
  });
});
