import { describe, expect, it } from '@jest/globals';
import { modelCardStateChange } from '../../handlers/events/model-card-state-change.ts';
import { groupsOfCard, modelCardBindingOf, type GroupRef } from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { fakeWorld } from '../actions/fake-world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';

const home = { account: '111122223333', region: 'ap-northeast-1' };
const other = { account: '444455556666', region: 'ap-northeast-1' };
const arnOf = (name: string, { account, region } = home) =>
  `arn:aws:sagemaker:${region}:${account}:model-card/${name}`;
const lines = [
  { groups: ['fraud-*'], truth: 'package' },
  { groups: ['credit-*'], truth: 'standalone', card: 'card-of-{group}' },
  { groups: ['*'], truth: 'standalone', card: arnOf('{group}', other) },
].map((line) => modelCardBinding.parse(line));

/** Two registries, and what `modelCards:` says of their groups. */
function hears(name: string, arn: string) {
  const { world } = fakeWorld([]);
  const modelCards = {
    ...noModelCards,
    bindingOf: (group: GroupRef) => modelCardBindingOf(lines, group),
    groupsOf: (of: string) => groupsOfCard(of, lines, [home, other]),
  };
  const origin = { ...home, resources: [arn], heardAt: new Date() };
  return modelCardStateChange.handle({ ModelCardName: name }, { ...world, modelCards }, origin);
}

describe('SageMaker Model Card State Change', () => {
  it('leads from the card’s name to the group, in the registry it is of', async () => {
    const arn = arnOf('card-of-credit-risk');
    expect(await hears('card-of-credit-risk', arn)).toEqual([
      { view: 'model-card', subject: `111122223333:ap-northeast-1:credit-risk/model-card/${arn}` },
    ]);
  });

  it('leads there in the group’s own letters where AWS writes the ARN in small ones', async () => {
    const name = 'card-of-Credit-Risk';
    expect(await hears(name, arnOf(name.toLowerCase()))).toEqual([
      {
        view: 'model-card',
        subject: `111122223333:ap-northeast-1:Credit-Risk/model-card/${arnOf(name)}`,
      },
    ]);
  });

  it('of a card of another account leads to every group that has it', async () => {
    const arn = arnOf('loans', other);
    const subjects = [...(await hears('loans', arn))].map(({ subject }) => subject);
    expect(subjects).toEqual([
      `111122223333:ap-northeast-1:loans/model-card/${arn}`,
      `444455556666:ap-northeast-1:loans/model-card/${arn}`,
    ]);
  });

  it.each([
    ['a card nobody named', 'nobodys', arnOf('nobodys')],
    ['a group whose truth is another card', 'card-of-fraud-score', arnOf('card-of-fraud-score')],
    ['an event whose resources name another card', 'credit', arnOf('card-of-credit-risk')],
  ])('leads nowhere for %s', async (_what, name, arn) => {
    expect(await hears(name, arn)).toEqual([]);
  });
});
