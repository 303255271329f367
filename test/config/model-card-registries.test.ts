import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { parseConfig } from '../../src/config.ts';
import { modelCardBindingOf } from '../../src/index.ts';
import { environment } from './example.ts';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const queue = 'https://sqs.ap-northeast-1.amazonaws.com/111122223333/ringi';
const audit = '555566667777';
const one = { groups: ['credit-risk'], card: 'credit-risk' };
const arn = `arn:aws:sagemaker:ap-northeast-1:${audit}:model-card/credit-risk`;

const said = (modelCards: readonly object[], more: object = {}) =>
  problemsOf(stringify({ ...small, modelCards, ...more }));

describe('a card for groups of one name in two registries', () => {
  const first = { account: '111122223333', region: 'ap-northeast-1', queue };
  const other = { ...first, account: '444455556666', role: 'arn:aws:iam::444455556666:role/ringi' };
  const registries = [first, other];
  const [here, there] = registries.map((each) => `${each.account}:${each.region}`);
  const two =
    'is one card for groups of the same name in 111122223333, ap-northeast-1 and in ' +
    '444455556666, ap-northeast-1: say under registries whose groups it is of';
  const role = `arn:aws:iam::${audit}:role/ringi-cards`;
  const kept = { account: audit, region: 'ap-northeast-1', role };
  const byArn = arn.replace('credit-risk', '{group}');

  it.each<[string, readonly object[], number]>([
    ['its ARN', [{ ...one, card: arn }], 0],
    ['its ARN, of every group', [{ groups: ['*'], card: byArn }], 0],
    ['where it is kept', [{ ...one, ...kept }], 0],
    ['where it is kept, of every group', [{ groups: ['credit-*'], card: '{group}', ...kept }], 0],
    [
      'two lines',
      [
        { ...one, registries: [here], card: arn },
        { groups: ['*'], registries: [there], card: byArn },
      ],
      1,
    ],
    ['two lines that mean all', [{ groups: ['fraud-*'] }, { ...one, ...kept }], 1],
  ])('is refused, by %s', (_, lines, n) => {
    expect(said(lines, { registries })).toEqual([
      expect.stringContaining(`modelCards[${n}].card ${two}`),
    ]);
  });

  it('is refused of one account in two regions', () => {
    const regions = [first, { ...first, region: 'eu-west-1' }];
    expect(said([{ ...one, ...kept }], { registries: regions })).toEqual([
      expect.stringContaining('in 111122223333, ap-northeast-1 and in 111122223333, eu-west-1'),
    ]);
  });

  it.each<[string, readonly object[]]>([
    ['has a card in each of them', [one]],
    ['is of those of one', [{ ...one, registries: [there], card: arn }]],
    [
      'has another card in the other one',
      [
        { ...one, registries: [here], ...kept },
        { ...one, registries: [there], card: 'credit-risk-there', ...kept },
      ],
    ],
    ['is of one', [{ ...one, registries: [here], card: arn }, { groups: ['*'] }]],
  ])('is none where a group %s', (_, lines) => {
    expect(said(lines, { registries })).toEqual([]);
  });

  it('is kept up for those that are meant, and no other', () => {
    const lines = [{ ...one, registries: [there], truth: 'standalone', card: arn }];
    const yaml = stringify({ ...small, modelCards: lines, registries });
    const { modelCards } = parseConfig(yaml, environment);
    const truthIn = (account: string) => {
      const group = { account, region: 'ap-northeast-1', name: 'credit-risk' };
      return modelCardBindingOf(modelCards, group).truth;
    };
    expect(registries.map((each) => truthIn(each.account))).toEqual(['package', 'standalone']);
  });
});
