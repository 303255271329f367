import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AcceptResourceShareInvitationCommand,
  AssociateResourceShareCommand,
  GetResourceShareAssociationsCommand,
  ListPendingInvitationResourcesCommand,
  RAMClient,
  RejectResourceShareInvitationCommand,
  ResourceShareInvitationAlreadyAcceptedException,
  ResourceShareInvitationAlreadyRejectedException,
  ResourceShareInvitationArnNotFoundException,
  ResourceShareInvitationExpiredException,
} from '@aws-sdk/client-ram';
import { partner } from './connected.ts';
import { sharingWorld, third, userOf } from './sharing-world.ts';
import type { SharingWorld } from './sharing-world.ts';
import { signedBy } from './signed-by.ts';

let world: SharingWorld;
beforeEach(async () => {
  world = await sharingWorld();
});
afterEach(() => world.stop());

const accepted = (resourceShareInvitationArn: string | undefined) =>
  world.receiver.send(new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }));

describe('an invitation', () => {
  it('is open for twelve hours', async () => {
    const resourceShareArn = await world.shares();
    world.clock.advance(12 * 3_600_000);
    const [invitation] = await world.invitations();
    expect(invitation?.status).toBe('EXPIRED');
    await expect(world.accepts()).rejects.toThrow(ResourceShareInvitationExpiredException);
    const associations = new GetResourceShareAssociationsCommand({ associationType: 'PRINCIPAL' });
    expect((await world.owner.send(associations)).resourceShareAssociations).toMatchObject([
      { associatedEntity: partner.account, status: 'DISASSOCIATED' },
    ]);
    // To invite once more is to associate once more.
    await world.owner.send(
      new AssociateResourceShareCommand({ resourceShareArn, principals: [partner.account] }),
    );
    expect((await world.invitations()).map(({ status }) => status)).toEqual(['EXPIRED', 'PENDING']);
    expect(world.aws.company.acceptsInvitations(partner.account)).toHaveLength(1);
    await world.reads();
  });

  it('is answered once, by whoever got it', async () => {
    await world.shares();
    const [invitation] = await world.invitations();
    const arn = invitation?.resourceShareInvitationArn;
    expect(
      (
        await world.receiver.send(
          new ListPendingInvitationResourcesCommand({ resourceShareInvitationArn: arn }),
        )
      ).resources,
    ).toMatchObject([{ arn: world.card, type: 'sagemaker:ModelCard' }]);
    const stranger = new RAMClient(signedBy(world.aws, userOf(third)));
    await expect(
      stranger.send(new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn: arn })),
    ).rejects.toThrow(ResourceShareInvitationArnNotFoundException);
    stranger.destroy();
    await accepted(arn);
    await expect(accepted(arn)).rejects.toThrow(ResourceShareInvitationAlreadyAcceptedException);
  });

  it('can be declined, and then nothing is shared', async () => {
    await world.shares();
    const [invitation] = await world.invitations();
    const resourceShareInvitationArn = invitation?.resourceShareInvitationArn;
    const reject = () =>
      world.receiver.send(new RejectResourceShareInvitationCommand({ resourceShareInvitationArn }));
    expect((await reject()).resourceShareInvitation?.status).toBe('REJECTED');
    await expect(reject()).rejects.toThrow(ResourceShareInvitationAlreadyRejectedException);
    await expect(world.reads()).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(world.aws.company.rejectsInvitations(partner.account)).toEqual([]);
  });
});
