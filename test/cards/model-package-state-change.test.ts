import { describe, expect, it } from '@jest/globals';
import { modelPackageStateChange } from '../../handlers/events/model-package-state-change.ts';
import { modelCardCardRef } from '../../handlers/cards/model-card/model-card-card-ref.ts';
import { fakeWorld } from '../actions/fake-world.ts';
import { Impossible, type ModelCardStatus } from '../../src/index.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { arnOf } from './world.ts';

const { world } = fakeWorld([]);
const place = { account: '111122223333', region: 'ap-northeast-1' };
const origin = { ...place, resources: [], heardAt: new Date() };
const told = async (detail: unknown) => modelPackageStateChange.handle(detail, world, origin);
const card = { view: 'model-package', subject: arnOf(12) };
const group = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' };
const modelCard = modelCardCardRef(group, { kind: 'package', arn: arnOf(12) });

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

  it.each([[null], [{}], ['text'], [{ ModelPackageArn: 7 }]])('throws for %j', async (detail) => {
    await expect(told(detail)).rejects.toThrow(/ModelPackageArn|expected object/u);
  });
});

describe('a version’s own card that is put to review in the console', () => {
  const time = '2026-11-20T07:30:00.000Z';

  /** What such an event leads to, and how often the version was looked at for it. */
  async function heard(
    status: ModelCardStatus,
    changed: readonly string[] | undefined,
    reached = true,
  ) {
    let looks = 0;
    const card = async () => {
      looks += 1;
      return { status, content: '{}', createdAt: time, modifiedAt: time } as const;
    };
    const modelCards = { ...noModelCards, card, reaches: () => reached };
    const fields = changed && { UpdatedModelPackageFields: changed };
    const detail = { ModelPackageArn: arnOf(12), ModelPackageStatus: 'Completed', ...fields };
    const [, found] = await modelPackageStateChange.handle(
      detail,
      { ...world, modelCards },
      origin,
    );
    return { looks, found };
  }

  it.each([[[]], [undefined], [['ModelCard']], [['ModelApprovalStatus', 'ModelCard']]])(
    'is announced whoever asked for it before: an event of the fields %j may tell of it',
    async (changed) => {
      expect(await heard('PendingReview', changed)).toEqual({ looks: 1, found: modelCard });
    },
  );

  it('is no news while it is in another status', async () => {
    for (const status of ['Draft', 'Approved', 'Archived'] as const) {
      expect((await heard(status, [])).found).toEqual({ ...modelCard, ifKnown: true });
    }
  });

  it('is left to the look at the version where it may not be read', async () => {
    const refused = new Impossible('AccessDenied', 'Allow sagemaker:DescribeModelPackage.');
    const card = () => Promise.reject(refused);
    const modelCards = { ...noModelCards, card, reaches: () => true };
    const detail = { ModelPackageArn: arnOf(12), UpdatedModelPackageFields: [] };
    const told = modelPackageStateChange.handle(detail, { ...world, modelCards }, origin);
    expect(await told).toContainEqual({ ...modelCard, ifKnown: true });
  });

  it('costs no look in an account that ringi.yaml does not name', async () => {
    const none = { looks: 0, found: { ...modelCard, ifKnown: true } };
    expect(await heard('PendingReview', [], false)).toEqual(none);
  });

  it('costs no look where the event names other fields alone', async () => {
    const none = { looks: 0, found: { ...modelCard, ifKnown: true } };
    expect(await heard('PendingReview', ['CustomerMetadataProperties'])).toEqual(none);
    expect(await heard('PendingReview', ['ModelLifeCycle', 'sourceUri'])).toEqual(none);
  });
});
