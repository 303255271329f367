import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AssociateResourceShareCommand,
  AssociateResourceSharePermissionCommand,
  CreatePermissionCommand,
  DeleteResourceShareCommand,
  DisassociateResourceShareCommand,
  ListResourceSharePermissionsCommand,
} from '@aws-sdk/client-ram';
import {
  CreateModelCardExportJobCommand,
  DescribeModelCardExportJobCommand,
  ListModelCardExportJobsCommand,
  ListModelCardVersionsCommand,
  SageMakerClient,
  UpdateModelCardCommand,
} from '@aws-sdk/client-sagemaker';
import { partner } from './connected.ts';
import { heard } from './heard.ts';
import { managed, sharingWorld, third } from './sharing-world.ts';
import type { SharingWorld } from './sharing-world.ts';
import { home, signedBy } from './signed-by.ts';

let world: SharingWorld;
beforeEach(async () => {
  world = await sharingWorld();
});
afterEach(() => world.stop());

const updateCard = () =>
  world.reader.send(new UpdateModelCardCommand({ ModelCardName: world.card, Content: '{}' }));
const exportCard = () =>
  world.reader.send(
    new CreateModelCardExportJobCommand({
      ModelCardName: world.card,
      ModelCardExportJobName: 'by-partner',
      OutputConfig: { S3OutputPath: `s3://ml-cards-${partner.account}/` },
    }),
  );
const forbidden = { name: 'AccessDeniedException' };

describe('a card that is shared', () => {
  it('is another account’s to read and to change once that has accepted, not before', async () => {
    await world.shares();
    await expect(world.reads()).rejects.toMatchObject(forbidden);
    const [invitation] = await world.invitations();
    expect(invitation).toEqual({
      resourceShareInvitationArn: expect.stringMatching(
        new RegExp(`^arn:aws:ram:${home.region}:${home.account}:resource-share-invitation/`, 'u'),
      ),
      resourceShareName: 'credit-risk card',
      resourceShareArn: expect.any(String),
      senderAccountId: home.account,
      receiverAccountId: partner.account,
      invitationTimestamp: world.clock.now(),
      status: 'PENDING',
    });
    expect((await world.accepts()).resourceShareInvitation?.status).toBe('ACCEPTED');
    const events = heard(world.aws, 'SageMaker Model Card State Change');
    await updateCard();
    expect(await world.reads()).toMatchObject({ ModelCardArn: world.card, ModelCardVersion: 2 });
    const { ModelCardVersionSummaryList: versions } = await world.reader.send(
      new ListModelCardVersionsCommand({ ModelCardName: world.card }),
    );
    expect(versions).toHaveLength(2);
    // The owner's account hears of it, and the other one does not.
    expect(events()).toMatchObject([{ account: home.account }]);
    await expect(exportCard()).rejects.toMatchObject(forbidden);
  });

  it('is exported by another account where that is allowed; the job is its owner’s', async () => {
    await world.shares({ permissionArns: [`${managed}AllowExport`] });
    await world.accepts();
    const { ModelCardExportJobArn } = await exportCard();
    expect(ModelCardExportJobArn).toBe(`${world.card}/export-job/by-partner`);
    world.clock.advance(2_000);
    const job = await world.reader.send(
      new DescribeModelCardExportJobCommand({ ModelCardExportJobArn }),
    );
    expect(world.aws.objects.text(job.ExportArtifacts?.S3ExportArtifacts ?? '')).toMatch(/^%PDF-/u);
    const list = new ListModelCardExportJobsCommand({ ModelCardName: world.card });
    await expect(world.reader.send(list)).rejects.toMatchObject(forbidden);
    const own = new SageMakerClient(signedBy(world.aws));
    expect((await own.send(list)).ModelCardExportJobSummaries).toHaveLength(1);
    own.destroy();
  });

  it('is only read where the customer made a permission for that', async () => {
    const { permission } = await world.owner.send(
      new CreatePermissionCommand({
        name: 'ringi-model-card-read',
        resourceType: 'sagemaker:ModelCard',
        policyTemplate: JSON.stringify({
          Effect: 'Allow',
          Action: ['sagemaker:DescribeModelCard', 'sagemaker:ListModelCardVersions'],
        }),
      }),
    );
    expect(permission).toMatchObject({
      arn: `arn:aws:ram:${home.region}:${home.account}:permission/ringi-model-card-read`,
      permissionType: 'CUSTOMER_MANAGED',
      status: 'ATTACHABLE',
    });
    await world.shares({ permissionArns: [permission?.arn] });
    await world.accepts();
    await world.reads();
    await expect(updateCard()).rejects.toMatchObject({
      ...forbidden,
      message: expect.stringContaining('sagemaker:UpdateModelCard'),
    });
  });

  it('gets another permission only in the place of the one it has', async () => {
    const resourceShareArn = await world.shares();
    await world.accepts();
    const permissionArn = `${managed}AllowExport`;
    const associate = (replace: boolean) =>
      world.owner.send(
        new AssociateResourceSharePermissionCommand({ resourceShareArn, permissionArn, replace }),
      );
    await expect(associate(false)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await associate(true);
    const { permissions } = await world.owner.send(
      new ListResourceSharePermissionsCommand({ resourceShareArn }),
    );
    expect(permissions?.map(({ name }) => name)).toEqual([
      'AWSRAMPermissionSageMakerModelCardsAllowExport',
    ]);
    expect(await exportCard()).toBeDefined();
  });

  it.each([
    [
      'an account is taken out',
      (resourceShareArn: string) =>
        world.owner.send(
          new DisassociateResourceShareCommand({
            resourceShareArn,
            principals: [partner.account],
          }),
        ),
    ],
    [
      'the card is taken out',
      (resourceShareArn: string) =>
        world.owner.send(
          new DisassociateResourceShareCommand({ resourceShareArn, resourceArns: [world.card] }),
        ),
    ],
    [
      'the share is deleted',
      (resourceShareArn: string) =>
        world.owner.send(new DeleteResourceShareCommand({ resourceShareArn })),
    ],
  ])('is out of reach again when %s', async (_, endIt) => {
    const resourceShareArn = await world.shares();
    await world.accepts();
    await world.reads();
    await endIt(resourceShareArn);
    await expect(world.reads()).rejects.toMatchObject(forbidden);
  });

  it('needs no invitation within one organization; a share can be for it alone', async () => {
    await world.stop();
    world = await sharingWorld({ organization: [home.account, partner.account] });
    const resourceShareArn = await world.shares();
    await world.reads();
    expect(await world.invitations()).toEqual([]);
    const outside = new AssociateResourceShareCommand({ resourceShareArn, principals: [third] });
    const { resourceShareAssociations } = await world.owner.send(outside);
    expect(resourceShareAssociations).toMatchObject([
      { associatedEntity: third, status: 'ASSOCIATING', external: true },
    ]);
    await expect(
      world.shares({ allowExternalPrincipals: false, principals: [third] }),
    ).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
  });
});
