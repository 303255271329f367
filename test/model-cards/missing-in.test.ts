import { describe, expect, it } from '@jest/globals';
import { contentFields, isKnownPath, knownPaths, missingIn, nearest } from '../../src/index.ts';
import { contentOf } from './content-of.ts';

describe('what a card must say', () => {
  const required = [
    'model_overview.model_owner',
    'intended_uses.purpose_of_model',
    'intended_uses.risk_rating',
    'business_details',
    'training_details.training_job_details.training_datasets',
    'evaluation_details',
    'additional_information.custom_details.review board',
    'additional_information.custom_details.model/owner-cost-centre',
  ];

  it('is all there, or is told by its path, in the order asked', () => {
    expect(missingIn(contentOf('standalone'), required)).toEqual([]);
    expect(missingIn({}, required)).toEqual(required);
    expect(missingIn(contentOf('unknown-keys'), required)).toEqual(
      required.filter((path) => path !== 'evaluation_details'),
    );
  });

  it.each([
    ['white space', ' \n'],
    ['no text', ''],
    ['null', null],
    ['an empty list', []],
    ['an empty object', {}],
    ['empty texts alone', { a: '', b: [' ', { c: null }] }],
  ])('is missing where there is nothing but %s', (_, nothing) => {
    expect(missingIn({ a: nothing }, ['a'])).toEqual(['a']);
  });

  it.each([
    ['a text', 'x'],
    ['zero', 0],
    ['no', false],
    ['a list', [0]],
  ])('may be %s', (_, something) => {
    expect(missingIn({ a: something }, ['a'])).toEqual([]);
  });

  it('is no rating where the risk is unknown', () => {
    const asked = ['intended_uses', 'intended_uses.risk_rating'];
    const missing = ['Unknown', 'Low'].map((risk_rating) =>
      missingIn({ intended_uses: { risk_rating } }, asked),
    );
    expect(missing).toEqual([asked, []]);
  });

  it('is not what Ringi wrote about itself', () => {
    const path = 'additional_information.custom_details';
    const own = { 'ringi/stages': 'dev v1', 'ringi/00000012': 'Approved.' };
    const missing = [own, { ...own, tier: '1' }].map((custom_details) =>
      missingIn({ additional_information: { custom_details } }, [path]),
    );
    expect(missing).toEqual([[path], []]);
  });

  it('is no evaluation that Ringi itself wrote: no vote falls, and no stage opens by it', () => {
    const own = [{ name: 'ringi evaluation v3', metric_groups: [{ name: 'auc' }] }];
    const missing = [own, [...own, { name: 'stress test' }]].map((evaluation_details) =>
      missingIn({ evaluation_details }, ['evaluation_details']),
    );
    expect(missing).toEqual([['evaluation_details'], []]);
  });

  it('is a detail by its whole key, dots and all', () => {
    const content = { additional_information: { custom_details: { 'a.b': 'x' } } };
    expect(missingIn(content, ['additional_information.custom_details.a.b'])).toEqual([]);
  });
});

describe('a path that is asked for', () => {
  it('is known: every field of that kind of card, section and object around it', () => {
    for (const { path, kinds } of contentFields) {
      expect(isKnownPath(path.join('.'), 'standalone')).toBe(true);
      expect(isKnownPath(path.join('.'), 'package')).toBe(kinds.includes('package'));
    }
    for (const path of [
      'model_overview',
      'training_details.objective_function',
      'evaluation_details',
    ]) {
      expect(isKnownPath(path, 'package')).toBe(true);
    }
    expect(isKnownPath('additional_information.custom_details.any thing', 'package')).toBe(true);
  });

  it('is told what may be meant by it', () => {
    for (const typed of ['intended_uses.risk_ratings', 'evaluation_detail', 'intended_uses.']) {
      expect(isKnownPath(typed, 'standalone')).toBe(false);
    }
    expect(isKnownPath('additional_information.custom_details.', 'standalone')).toBe(false);
    expect(nearest('intended_uses.risk_raiting', knownPaths('package'))).toBe(
      'intended_uses.risk_rating',
    );
    expect(nearest('evaluation_detail', knownPaths('package'))).toBe('evaluation_details');
  });
});
