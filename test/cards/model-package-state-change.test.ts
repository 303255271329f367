import { describe, expect, it } from '@jest/globals';
import { modelPackageStateChange } from '../../handlers/events/model-package-state-change.ts';
import { modelCardRef } from '../../handlers/cards/model-card/model-card-ref.ts';
import { fakeWorld } from '../actions/fake-world.ts';
import { arnOf } from './world.ts';

const { world } = fakeWorld([]);
const origin = { account: '111122223333', region: 'ap-northeast-1', resources: [] };
const told = (detail: unknown) => modelPackageStateChange.handle(detail, world, origin);
const card = { view: 'model-package', subject: arnOf(12) };
const group = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' };
const modelCard = modelCardRef(group, { kind: 'package', arn: arnOf(12) });

describe('SageMaker Model Package State Change', () => {
  it.each([
    ['a registration', { ModelPackageArn: arnOf(12), ModelPackageStatus: 'Completed' }],
    ['a failed one', { ModelPackageArn: arnOf(12), ModelPackageStatus: 'Failed' }],
    ['a detail without half of its members', { ModelPackageArn: arnOf(12) }],
    [
      'an event of our own write',
      {
        ModelPackageArn: arnOf(12),
        ModelPackageStatus: 'Completed',
        UpdatedModelPackageFields: ['CustomerMetadataProperties'],
        Tags: {},
      },
    ],
  ])(
    'looks at its card for %s, and at its model card where somebody asked for that',
    async (_name, detail) => {
      expect(await told(detail)).toEqual([card, { ...modelCard, ifKnown: true }]);
    },
  );

  it.each([
    ['being validated', { ModelPackageArn: arnOf(12), ModelPackageStatus: 'InProgress' }],
    ['pending', { ModelPackageArn: arnOf(12), ModelPackageStatus: 'Pending' }],
    [
      'of no group',
      { ModelPackageArn: 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/market' },
    ],
  ])('looks at nothing for one that is %s', async (_name, detail) => {
    expect(await told(detail)).toEqual([]);
  });

  it.each([[null], [{}], ['text'], [{ ModelPackageArn: 7 }]])('throws for %j', (detail) => {
    expect(() => told(detail)).toThrow(/ModelPackageArn|expected object/u);
  });
});
