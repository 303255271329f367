import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DeleteResourceShareCommand,
  DisassociateResourceShareCommand,
  GetResourceShareAssociationsCommand,
  GetResourceSharesCommand,
  IdempotentParameterMismatchException,
  ListResourcesCommand,
  UnknownResourceException,
} from '@aws-sdk/client-ram';
import type { RAMClient } from '@aws-sdk/client-ram';
import { partner } from './connected.ts';
import { sharingWorld, third } from './sharing-world.ts';
import type { SharingWorld } from './sharing-world.ts';

let world: SharingWorld;
beforeEach(async () => {
  world = await sharingWorld();
});
afterEach(() => world.stop());

async function found(client: RAMClient, input: object) {
  const { resourceShares = [] } = await client.send(
    new GetResourceSharesCommand({ resourceOwner: 'SELF', ...input }),
  );
  return resourceShares.map(({ name, status }) => [name, status]);
}

describe('a resource share', () => {
  it('is made once per client token', async () => {
    const clientToken = '0b1f6a2e-7c5d-4d8e-9f10-2a3b4c5d6e7f';
    const arn = await world.shares({ clientToken });
    expect(await world.shares({ clientToken })).toBe(arn);
    await expect(world.shares({ clientToken, name: 'another' })).rejects.toThrow(
      IdempotentParameterMismatchException,
    );
    expect(await world.shares()).not.toBe(arn);
  });

  it('is found by name, tag and status, by its owner and by whoever takes part', async () => {
    const tags = [{ key: 'made-by', value: 'ringi' }];
    const resourceShareArn = await world.shares({ tags });
    await world.shares({ name: 'another' });
    const tagFilters = [{ tagKey: 'made-by', tagValues: ['ringi'] }];
    expect(await found(world.owner, { tagFilters })).toEqual([['credit-risk card', 'ACTIVE']]);
    expect(await found(world.owner, { name: 'another' })).toEqual([['another', 'ACTIVE']]);
    const others = { resourceOwner: 'OTHER-ACCOUNTS' };
    expect(await found(world.receiver, others)).toEqual([]);
    world.aws.company.acceptsInvitations(partner.account);
    expect(await found(world.receiver, others)).toHaveLength(2);
    await world.owner.send(new DeleteResourceShareCommand({ resourceShareArn }));
    expect(await found(world.owner, { resourceShareStatus: 'DELETED' })).toEqual([
      ['credit-risk card', 'DELETED'],
    ]);
    const { resources } = await world.receiver.send(
      new ListResourcesCommand({ resourceOwner: 'OTHER-ACCOUNTS' }),
    );
    expect(resources).toMatchObject([{ arn: world.card, type: 'sagemaker:ModelCard' }]);
    await expect(
      world.owner.send(new DeleteResourceShareCommand({ resourceShareArn })),
    ).rejects.toMatchObject({ name: 'InvalidStateTransitionException' });
  });

  it('says of its accounts and cards how far they are, page by page', async () => {
    const resourceShareArn = await world.shares({ principals: [partner.account, third] });
    world.aws.company.acceptsInvitations(partner.account);
    const page = (nextToken?: string) =>
      world.owner.send(
        new GetResourceShareAssociationsCommand({
          associationType: 'PRINCIPAL',
          resourceShareArns: [resourceShareArn],
          maxResults: 1,
          nextToken,
        }),
      );
    const first = await page();
    expect(first.resourceShareAssociations).toMatchObject([
      { associatedEntity: partner.account, status: 'ASSOCIATED' },
    ]);
    expect((await page(first.nextToken)).resourceShareAssociations).toMatchObject([
      { associatedEntity: third, status: 'ASSOCIATING' },
    ]);
    await expect(
      world.owner.send(
        new GetResourceShareAssociationsCommand({
          associationType: 'PRINCIPAL',
          resourceArn: world.card,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it.each([
    ['no ARN', { resourceArns: ['credit-risk'] }, 'MalformedArnException', /is not valid/u],
    [
      'another type',
      { resourceArns: ['arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/a/1'] },
      'MalformedArnException',
      /cannot share the selected resource type/u,
    ],
    [
      'a card that is not there',
      { resourceArns: ['arn:aws:sagemaker:ap-northeast-1:111122223333:model-card/fraud-score'] },
      'UnknownResourceException',
      /could not be found/u,
    ],
    [
      'somebody else’s card',
      { resourceArns: ['arn:aws:sagemaker:ap-northeast-1:444455556666:model-card/lending'] },
      'OperationNotPermittedException',
      /you do not own it/u,
    ],
    [
      'no account',
      { principals: ['ben'] },
      'InvalidParameterException',
      /^Principal ID ben is malformed/u,
    ],
    [
      'a permission nobody has',
      { permissionArns: ['arn:aws:ram::aws:permission/None'] },
      'UnknownResourceException',
      /could not be found/u,
    ],
  ])('is refused with %s', async (_, input, name, message) => {
    await expect(world.shares(input)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });

  it('is nobody else’s to change', async () => {
    const resourceShareArn = await world.shares();
    await expect(
      world.receiver.send(new DeleteResourceShareCommand({ resourceShareArn })),
    ).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
    await expect(
      world.owner.send(
        new DisassociateResourceShareCommand({ resourceShareArn, principals: [third] }),
      ),
    ).rejects.toThrow(UnknownResourceException);
  });
});
