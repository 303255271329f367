import { AwsError } from '../aws-error.ts';
import type { Operation } from '../operation.ts';
import type { Caller } from '../principals.ts';
import { getInvitations, invited } from './inputs.ts';
import { modelCardType } from './managed-permissions.ts';
import { invitationOutput } from './outputs.ts';
import { pages } from './pages.ts';
import { ramOperation } from './ram-operation.ts';
import type { RamWorld } from './ram-world.ts';
import type { Invitation, ShareStore } from './share-store.ts';
import { associationStatus, invitationStatus } from './standing.ts';

/** Invitations, as whoever was invited sees and answers them. */
export function invitations(
  store: ShareStore,
  { clock }: RamWorld,
): Readonly<Record<string, Operation>> {
  const now = () => clock.now().getTime();
  const answered = (answer: 'ACCEPTED' | 'REJECTED') =>
    ramOperation(invited, ({ resourceShareInvitationArn, clientToken }, caller) => {
      const invitation = pending(received(store, resourceShareInvitationArn, caller), now());
      invitation.answer = answer;
      return { resourceShareInvitation: invitationOutput(invitation, now()), clientToken };
    });
  return {
    AcceptResourceShareInvitation: answered('ACCEPTED'),
    RejectResourceShareInvitation: answered('REJECTED'),
    GetResourceShareInvitations: ramOperation(getInvitations, (input, caller) => {
      const found = store.invitations.filter(
        (each) =>
          isFor(each, caller) &&
          (input.resourceShareInvitationArns?.includes(each.arn) ?? true) &&
          (input.resourceShareArns?.includes(each.share.arn) ?? true),
      );
      const { items, nextToken } = pages(found, input);
      const resourceShareInvitations = items.map((each) => invitationOutput(each, now()));
      return { resourceShareInvitations, nextToken };
    }),
    ListPendingInvitationResources: ramOperation(invited, (input, caller) => {
      const { share } = pending(received(store, input.resourceShareInvitationArn, caller), now());
      const found = share.associations.filter(
        (each) => each.type === 'RESOURCE' && associationStatus(each, now()) === 'ASSOCIATED',
      );
      const { items, nextToken } = pages(found, input);
      const resources = items.map(({ entity: arn }) => ({
        arn,
        type: modelCardType,
        resourceShareArn: share.arn,
      }));
      return { resources, nextToken };
    }),
  };
}

function isFor({ arn, receiver }: Invitation, { account, region }: Caller): boolean {
  return receiver === account && arn.startsWith(`arn:aws:ram:${region}:`);
}

function received({ invitations: kept }: ShareStore, arn: string, caller: Caller): Invitation {
  const found = kept.find((each) => each.arn === arn && isFor(each, caller));
  if (found) return found;
  const message = `ResourceShareInvitation ${arn} could not be found.`;
  throw new AwsError('ResourceShareInvitationArnNotFoundException', message);
}

/** An invitation that can be answered still. */
function pending(invitation: Invitation, now: number): Invitation {
  const { arn } = invitation;
  switch (invitationStatus(invitation, now)) {
    case 'PENDING':
      return invitation;
    case 'ACCEPTED':
      throw refused('AlreadyAccepted', `ResourceShareInvitation ${arn} was already accepted.`);
    case 'REJECTED':
      throw refused('AlreadyRejected', `ResourceShareInvitation ${arn} was already rejected.`);
    case 'EXPIRED':
      throw refused('Expired', `ResourceShareInvitation ${arn} has expired.`);
  }
}

function refused(
  why: 'AlreadyAccepted' | 'AlreadyRejected' | 'Expired',
  message: string,
): AwsError {
  return new AwsError(`ResourceShareInvitation${why}Exception`, message);
}
