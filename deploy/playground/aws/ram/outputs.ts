import type { Association, Invitation, Share } from './share-store.ts';
import { associationStatus, invitationStatus } from './standing.ts';

/** A share as RAM describes it. */
export function shareOutput(share: Share) {
  return {
    resourceShareArn: share.arn,
    name: share.name,
    owningAccountId: share.owner,
    allowExternalPrincipals: share.external,
    status: share.status,
    tags: [...share.tags].map(([key, value]) => ({ key, value })),
    creationTime: share.createdAt / 1000,
    lastUpdatedTime: share.updatedAt / 1000,
    featureSet: 'STANDARD',
  };
}

/** An association as RAM describes it. */
export function associationOutput(share: Share, association: Association, now: number) {
  const { endedAt, invitation, createdAt } = association;
  return {
    resourceShareArn: share.arn,
    resourceShareName: share.name,
    associatedEntity: association.entity,
    associationType: association.type,
    status: associationStatus(association, now),
    creationTime: createdAt / 1000,
    lastUpdatedTime: (endedAt ?? createdAt) / 1000,
    external: association.external || invitation !== undefined,
  };
}

/** An invitation as whoever was invited sees it. */
export function invitationOutput(invitation: Invitation, now: number) {
  const { share } = invitation;
  return {
    resourceShareInvitationArn: invitation.arn,
    resourceShareName: share.name,
    resourceShareArn: share.arn,
    senderAccountId: share.owner,
    receiverAccountId: invitation.receiver,
    invitationTimestamp: invitation.sentAt / 1000,
    status: invitationStatus(invitation, now),
  };
}
