import { expect, it } from '@jest/globals';
import { cardInWords } from '../../src/cli/answers/card-in-words.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';

const line = (more: object) =>
  cardInWords(modelCardBinding.parse({ groups: ['credit-*', 'churn'], ...more }));

it.each<[string, object, string]>([
  ['nothing is said', {}, 'credit-*, churn: each version’s own'],
  [
    'groups of one registry are meant',
    { registries: ['111122223333:ap-northeast-1'], card: '{group}', truth: 'standalone' },
    'credit-*, churn of 111122223333:ap-northeast-1: the standalone card {group}',
  ],
  [
    'the other card follows, and Ringi writes',
    { card: '{group}', copy: true, writes: true },
    'credit-*, churn: each version’s own; the standalone card {group} follows it; Ringi writes into it',
  ],
])('ringi check says a line of modelCards: where %s', (_, more, says) => {
  expect(line(more)).toBe(says);
});
