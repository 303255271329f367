import { describe, expect, it } from '@jest/globals';
import { contentFields, knownPaths } from '../../src/index.ts';
import { fieldName as english } from '../../src/words/en/field-name.ts';
import { fieldName as japanese } from '../../src/words/ja/field-name.ts';
import { fieldValue } from '../../src/words/ja/field-value.ts';

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

describe('what a value of a model card is called in Japanese', () => {
  const choices = contentFields.flatMap((field) =>
    field.kind === 'choice'
      ? field.values.map((value) => [field.path.join('.'), value] as const)
      : [],
  );

  it.each(choices)('is said of every one there is to choose: %s, %s', (path, value) => {
    expect(fieldValue(path, value)).toMatch(/^\p{Script=Han}+$/u);
  });

  it('is what people wrote anywhere else', () => {
    expect(fieldValue('intended_uses.risk_rating', 'constructor')).toBe('constructor');
    expect(fieldValue('intended_uses.purpose_of_model', 'High')).toBe('High');
    expect(fieldValue('constructor', 'High')).toBe('High');
  });
});
