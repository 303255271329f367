import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AddTagsCommand,
  ConflictException,
  DeleteModelCardCommand,
  DeleteTagsCommand,
  DescribeModelCardCommand,
  ListModelCardVersionsCommand,
  ListModelCardsCommand,
  ListTagsCommand,
  ResourceLimitExceeded,
  ResourceNotFound,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { usualCardRules } from '../../deploy/playground/aws/sagemaker/cards/card-rules.ts';
import type { AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import { content } from './card-content.ts';
import { cardWorld, invalid } from './card-world.ts';
import type { CardWorld } from './card-world.ts';
import { partner } from './connected.ts';
import { signedBy } from './signed-by.ts';

let world: CardWorld;
beforeEach(async () => {
  world = await cardWorld();
});
afterEach(() => world.stop());
async function restart(options: AwsOptions) {
  await world.stop();
  world = await cardWorld(options);
}
const Content = JSON.stringify(content);

describe('a model card', () => {
  it('is created once by name, and described by name or ARN', async () => {
    const SecurityConfig = { KmsKeyId: 'alias/cards' };
    expect(await world.create({ SecurityConfig })).toMatchObject({ ModelCardArn: world.arn });
    const { $metadata: _, ...card } = await world.described({ ModelCardName: world.arn });
    expect(card).toEqual({
      ModelCardArn: world.arn,
      ModelCardName: 'credit-risk',
      ModelCardVersion: 1,
      Content,
      ModelCardStatus: 'Draft',
      SecurityConfig,
      CreationTime: world.clock.now(),
      CreatedBy: {},
      LastModifiedTime: world.clock.now(),
      LastModifiedBy: {},
    });
    await expect(world.create()).rejects.toThrow(ConflictException);
  });

  it('has a version for each content, and none for a status', async () => {
    await world.create();
    world.clock.advance(60_000);
    await world.update({ ModelCardStatus: 'PendingReview' });
    world.clock.advance(60_000);
    await world.update({ Content: '{}' });
    expect(await world.described()).toMatchObject({
      ModelCardVersion: 2,
      ModelCardStatus: 'PendingReview',
      Content: '{}',
      CreationTime: new Date('2026-11-20T08:00:00Z'),
      LastModifiedTime: new Date('2026-11-20T08:02:00Z'),
    });
    await world.update({ ModelCardStatus: 'Approved' });
    expect(await world.described({ ModelCardVersion: 1 })).toMatchObject({
      Content,
      ModelCardStatus: 'PendingReview',
      LastModifiedTime: new Date('2026-11-20T08:01:00Z'),
    });
    const { ModelCardVersionSummaryList: versions } = await world.sagemaker.send(
      new ListModelCardVersionsCommand({ ModelCardName: 'credit-risk' }),
    );
    expect(versions?.map((each) => [each.ModelCardVersion, each.ModelCardStatus])).toEqual([
      [2, 'Approved'],
      [1, 'PendingReview'],
    ]);
    await expect(world.described({ ModelCardVersion: 3 })).rejects.toThrow(
      'Modelcard with name credit-risk and version: 3 does not exist',
    );
  });

  it('takes content or status, and nobody’s word for what it was before', async () => {
    await world.create();
    await expect(
      world.update({ Content: '{}', ModelCardStatus: 'Approved' }),
    ).rejects.toMatchObject(
      invalid('You cannot update both model card content and model card status in a single call.'),
    );
    await expect(world.update({})).rejects.toMatchObject(
      invalid(/Either Content or ModelCardStatus/u),
    );
    await world.update({ Content: '{"model_overview":{"model_owner":"credit-risk"}}' });
    await world.update({ Content: '{"intended_uses":{"risk_rating":"Low"}}' });
    const { Content: last } = await world.described();
    expect(last).toBe('{"intended_uses":{"risk_rating":"Low"}}');
  });

  it('goes through any statuses in any order, and archived takes no content', async () => {
    await world.create({ ModelCardStatus: 'Approved' });
    for (const ModelCardStatus of ['Draft', 'PendingReview', 'Archived', 'Archived']) {
      await world.update({ ModelCardStatus });
    }
    await expect(world.update({ Content: '{}' })).rejects.toMatchObject(
      invalid('Model Card is in Archived state'),
    );
    await expect(world.update({ ModelCardStatus: 'Retired' })).rejects.toMatchObject(
      invalid(/modelCardStatus/u),
    );
    await world.update({ ModelCardStatus: 'Draft' });
    expect(await world.update({ Content: '{}' })).toMatchObject({ ModelCardArn: world.arn });
  });

  it('may stay archived for good, which is not proven', async () => {
    await restart({ cards: { archived: 'final' } });
    await world.create({ ModelCardStatus: 'Archived' });
    await world.update({ ModelCardStatus: 'Archived' });
    await expect(world.update({ ModelCardStatus: 'Draft' })).rejects.toMatchObject(
      invalid('Model Card is in Archived state'),
    );
  });

  it('answers without what is encrypted when asked for metadata only', async () => {
    await world.create({
      Content: JSON.stringify({
        ...content,
        model_overview: { model_id: 'm-7', model_name: 'credit', model_owner: 'credit-risk' },
        model_package_details: { model_package_arn: 'arn:a', model_package_name: 'p' },
      }),
    });
    const { Content: left = '' } = await world.described({ IncludedData: 'MetadataOnly' });
    expect(JSON.parse(left)).toEqual({
      model_overview: { model_id: 'm-7', model_name: 'credit' },
      intended_uses: { risk_rating: 'High' },
      model_package_details: { model_package_arn: 'arn:a' },
    });
  });

  it('is tagged by its owner', async () => {
    await world.create({ Tags: [{ Key: 'risk', Value: 'high' }] });
    await world.sagemaker.send(
      new AddTagsCommand({ ResourceArn: world.arn, Tags: [{ Key: 'team', Value: 'lending' }] }),
    );
    await world.sagemaker.send(
      new DeleteTagsCommand({ ResourceArn: world.arn, TagKeys: ['risk'] }),
    );
    expect(
      await world.sagemaker.send(new ListTagsCommand({ ResourceArn: world.arn })),
    ).toMatchObject({
      Tags: [{ Key: 'team', Value: 'lending' }],
    });
  });

  it('is deleted after a while, in which nothing is done to it', async () => {
    await world.create();
    await world.sagemaker.send(new DeleteModelCardCommand({ ModelCardName: 'credit-risk' }));
    expect(await world.described()).toMatchObject({
      ModelCardProcessingStatus: 'DeleteInProgress',
    });
    await expect(world.update({ Content: '{}' })).rejects.toMatchObject(
      invalid('Model card is being deleted'),
    );
    world.clock.advance(usualCardRules.deleteMs);
    await expect(world.described()).rejects.toThrow(ResourceNotFound);
    await expect(world.described()).rejects.toThrow('does not exist');
    await expect(
      world.sagemaker.send(new DeleteModelCardCommand({ ModelCardName: 'credit-risk' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFound' });
  });

  it('is refused where a quota or another change stands against it', async () => {
    world.aws.faults.next({ operation: 'CreateModelCard', error: 'ResourceLimitExceeded' });
    await expect(world.create()).rejects.toThrow(ResourceLimitExceeded);
    await world.create();
    world.aws.faults.next({ operation: 'UpdateModelCard', error: 'ConflictException' });
    await expect(world.update({ Content: '{}' })).rejects.toThrow(ConflictException);
  });

  it('is nobody else’s, unless it is shared', async () => {
    await world.create();
    const elsewhere = `arn:aws:iam::${partner.account}:user/ben`;
    const other = new SageMakerClient(signedBy(world.aws, elsewhere));
    await expect(
      other.send(new DescribeModelCardCommand({ ModelCardName: world.arn })),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message:
        `User: ${elsewhere} is not authorized to perform: sagemaker:DescribeModelCard ` +
        `on resource: ${world.arn} because no resource-based policy allows the ` +
        'sagemaker:DescribeModelCard action',
    });
    await expect(
      other.send(new DescribeModelCardCommand({ ModelCardName: 'credit-risk' })),
    ).rejects.toThrow(ResourceNotFound);
    other.destroy();
  });
});

async function names(input: object) {
  const page = await world.sagemaker.send(new ListModelCardsCommand(input));
  const found = (page.ModelCardSummaries ?? []).map((each) => each.ModelCardName);
  return { found, NextToken: page.NextToken };
}

describe('a listing of cards', () => {
  it('is of one account, newest first, by name, status and time, page by page', async () => {
    for (const name of ['credit-risk', 'credit-limit', 'fraud-score']) {
      await world.create({ ModelCardName: name });
      world.clock.advance(60_000);
    }
    world.aws.company.writesCard('lending', { account: partner.account });
    await world.update({ ModelCardStatus: 'Approved' });
    expect((await names({})).found).toEqual(['fraud-score', 'credit-limit', 'credit-risk']);
    expect((await names({ ModelCardStatus: 'Approved' })).found).toEqual(['credit-risk']);
    const byName = { NameContains: 'credit', SortBy: 'Name', SortOrder: 'Ascending' };
    const first = await names({ ...byName, MaxResults: 1 });
    expect(first.found).toEqual(['credit-limit']);
    const { NextToken } = first;
    expect(await names({ ...byName, NextToken })).toEqual({ found: ['credit-risk'] });
    const CreationTimeAfter = new Date('2026-11-20T08:01:30Z');
    expect((await names({ CreationTimeAfter })).found).toEqual(['fraud-score']);
  });
});
