import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { modelCardPlaces, parseConfig } from '../../src/config.ts';
import { environment } from './example.ts';
import { problemsOf } from './problems-of.ts';
import { small } from './small.ts';

const [home] = small.registries;
const audit = '555566667777';
const role = `arn:aws:iam::${audit}:role/ringi-cards`;
const abroad = { account: '777788889999', region: 'eu-west-1' };
const abroadRole = `arn:aws:iam::${abroad.account}:role/ringi-cards`;
const one = { groups: ['credit-risk'], card: 'credit-risk' };
const arn = `arn:aws:sagemaker:ap-northeast-1:${audit}:model-card/credit-risk`;
const share = { with: audit, name: 'audit' };

const said = (modelCards: readonly object[], more: object = {}) =>
  problemsOf(stringify({ ...small, modelCards, ...more }));
const parsed = (modelCards?: readonly object[], more: object = {}) =>
  parseConfig(stringify({ ...small, ...more, modelCards }), environment);

describe('model cards', () => {
  it('are each version’s own where nothing is said, and no more where no more is', () => {
    expect(parsed().modelCards).toEqual([]);
    expect(parsed([{ groups: ['*'] }]).modelCards).toEqual([
      {
        groups: ['*'],
        truth: 'package',
        copy: false,
        required: [],
        writes: false,
        shares: [],
        sourceIdentity: true,
      },
    ]);
    expect(parsed([{ ...one, shares: [share] }]).modelCards[0]?.shares).toEqual([
      { with: audit, name: 'audit', may: 'read', from: 'Draft', sourceIdentity: true },
    ]);
  });

  it.each<[string, object, string]>([
    ['no groups', { card: 'a' }, 'modelCards[0].groups is missing'],
    [
      'a name SageMaker does not take',
      { groups: ['a'], card: 'credit_risk' },
      'modelCards[0].card must be the name of a model card, or its ARN',
    ],
    [
      'a truth that is nowhere',
      { groups: ['a'], truth: 'standalone' },
      'modelCards[0].card is missing: name the standalone card, or leave truth and copy out',
    ],
    [
      'a copy of nothing',
      { groups: ['a'], copy: true },
      'modelCards[0].card is missing: name the standalone card, or leave truth and copy out',
    ],
    [
      'PDFs of nothing',
      { groups: ['a'], exportTo: 's3://ml-cards/ringi/' },
      'modelCards[0].card is missing: only a standalone card is exported or shared',
    ],
    [
      'a prefix that is none',
      { ...one, exportTo: 's3://ml-cards/ringi' },
      'modelCards[0].exportTo must be an S3 prefix',
    ],
    [
      'an account without a region',
      { ...one, account: abroad.account },
      'modelCards[0].region belongs to account, and account to it',
    ],
    [
      'a role of nowhere',
      { ...one, role: abroadRole },
      'modelCards[0].role belongs to account and region',
    ],
    [
      'an external id without a role',
      { ...one, ...abroad, externalId: 'ringi-7' },
      'modelCards[0].externalId belongs to a role',
    ],
    [
      'the same of a share',
      { ...one, shares: [{ ...share, externalId: 'ringi-7' }] },
      'modelCards[0].shares[0].externalId belongs to a role',
    ],
  ])('are refused with a sentence for %s', (_, line, sentence) => {
    expect(said([line])).toEqual([expect.stringContaining(sentence)]);
  });

  it.each<[string, readonly object[], string]>([
    [
      'one card of many groups',
      [{ ...one, groups: ['credit-*'] }],
      'modelCards[0].card is one card for several groups: put {group} into its name',
    ],
    [
      'one card of two groups',
      [{ ...one, groups: ['credit-risk', 'fraud-score'] }],
      'modelCards[0].card is one card for several groups: put {group} into its name',
    ],
    [
      'one card of the groups of two lines',
      [
        one,
        { groups: ['fraud-score', 'loans'], card: '{group}' },
        { groups: ['a'], card: 'loans' },
      ],
      'modelCards[2].card is the card of loans, too: two groups cannot stand in one card',
    ],
    [
      'a registry there is none of',
      [{ ...one, registries: ['444455556666:ap-northeast-1'] }],
      'modelCards[0].registries[0] is 444455556666:ap-northeast-1, and registries names no such',
    ],
    [
      'a line that an earlier one leaves nothing to',
      [{ groups: ['*'] }, one],
      'modelCards[1] is never met: modelCards[0] comes first and fits it all',
    ],
    [
      'an account it is shared with twice',
      [{ ...one, shares: [share, { ...share, may: 'edit' }] }],
      `modelCards[0].shares[1].with is ${audit} again: a card is shared with an account in one way`,
    ],
    [
      'an account it is kept in',
      [{ ...one, shares: [{ ...share, with: home?.account }] }],
      'modelCards[0].shares[0].with is the account it is kept in',
    ],
    [
      'another account’s card, shared on',
      [{ ...one, card: arn, shares: [{ ...share, with: abroad.account }] }],
      `modelCards[0].shares are of a card of ${audit}, and only its own account shares it`,
    ],
    [
      'a card of another region',
      [{ ...one, card: arn.replace('ap-northeast-1', 'eu-west-1') }],
      'modelCards[0].card is a card in eu-west-1: name account and region on the line',
    ],
    [
      'a role of another account',
      [{ ...one, ...abroad, role }],
      `modelCards[0].role is of another account than ${abroad.account}`,
    ],
    [
      'a role of another account, of a share',
      [{ ...one, shares: [{ ...share, role: abroadRole }] }],
      `modelCards[0].shares[0].role is of another account than ${audit}`,
    ],
    [
      'another account without a role',
      [{ ...one, ...abroad }],
      `modelCards[0].account is ${abroad.account}, and Ringi's own rights are of 111122223333: name`,
    ],
    [
      'a place that two lines enter with other roles',
      [
        { ...one, ...abroad, role: abroadRole },
        { groups: ['fraud-score'], card: 'fraud', ...abroad, role: `${abroadRole}-2` },
      ],
      'modelCards[1].role is not what modelCards[0] says of 777788889999 in eu-west-1: a place is',
    ],
    [
      'a place that a share enters in another way',
      [
        { ...one, ...abroad, region: 'ap-northeast-1', role: abroadRole },
        {
          groups: ['fraud-score'],
          card: 'fraud',
          shares: [{ ...share, with: abroad.account, role: abroadRole, externalId: 'ringi-7' }],
        },
      ],
      'modelCards[1].shares[0].externalId is not what modelCards[0] says of 777788889999 in',
    ],
  ])('are refused with a sentence for %s', (_, lines, sentence) => {
    expect(said(lines)).toEqual([expect.stringContaining(sentence)]);
  });

  it('enter a place as deployments enter it', () => {
    const served = {
      by: 'endpoint',
      groups: ['*'],
      stages: ['prod'],
      endpoint: '{group}',
      executionRole: `arn:aws:iam::${audit}:role/models`,
      account: audit,
      region: 'ap-northeast-1',
      role,
    };
    expect(said(sharedBy(role), { deployments: [served] })).toEqual([]);
    expect(said(sharedBy(`${role}-2`), { deployments: [served] })).toEqual([
      expect.stringContaining('modelCards[0].shares[0].role is not what deployments[0] says of'),
    ]);
  });

  it.each([
    ['name', 'credit-risk', []],
    ['ARN', arn, []],
    ['ARN of this account, with a share', arn.replace(audit, home?.account ?? ''), [share]],
  ])('may be named by %s', (_, card, shares) => {
    expect(said([{ ...one, card, shares }])).toEqual([]);
  });
});

describe('where model cards lead', () => {
  it('is where they are kept, and where Ringi accepts what is shared', () => {
    const lines = [
      {
        ...one,
        ...abroad,
        registries: ['111122223333:ap-northeast-1'],
        role: abroadRole,
        externalId: 'ringi-7',
        sourceIdentity: false,
      },
      {
        groups: ['*'],
        card: '{group}',
        shares: [
          { ...share, role },
          { with: '444455556666', name: 'partner' },
        ],
      },
    ];
    const [first] = small.registries;
    const registries = [first, { ...first, region: 'eu-west-1' }];
    expect(modelCardPlaces(parsed(lines, { registries }))).toEqual([
      { ...abroad, role: abroadRole, externalId: 'ringi-7', sourceIdentity: false },
      { account: audit, region: 'ap-northeast-1', role, sourceIdentity: true },
      { account: audit, region: 'eu-west-1', role, sourceIdentity: true },
    ]);
  });
});

describe('policies of model cards', () => {
  it('let one person edit, and close a stage only by what is required', () => {
    for (const verb of ['editCard', 'recordTest']) {
      const two = policies([verb], { quorum: { people: 2 } });
      expect(said([one], { policies: two })).toEqual([
        expect.stringContaining('policies[1].require.quorum is more than one, and an edit is one'),
      ]);
    }
    const closed = policies(['promote'], { cardComplete: true });
    expect(said([one], { policies: closed })).toEqual([
      expect.stringContaining('policies[1].require.cardComplete closes nothing: say under'),
    ]);
    const asked = { ...one, required: ['intended_uses.purpose_of_model'] };
    expect(said([asked], { policies: closed })).toEqual([]);
  });
});

it('has no sentence promise of a card what only a version has', () => {
  const apart = policies(['approveCard'], { separationOfDuties: { unknownMaker: 'allow' } });
  expect(said([one], { policies: apart })).toEqual([
    expect.stringContaining('policies[1].require.separationOfDuties is about who made a version'),
  ]);
});

function sharedBy(of: string) {
  return [{ ...one, shares: [{ ...share, role: of }] }];
}

function policies(verbs: readonly string[], require: object) {
  return [...small.policies, { verbs, require: { memberOf: ['ml-leads'], ...require } }];
}
