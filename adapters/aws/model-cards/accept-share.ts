import {
  AcceptResourceShareInvitationCommand,
  GetResourceShareInvitationsCommand,
} from '@aws-sdk/client-ram';
import type { ResourceShareInvitation } from '@aws-sdk/client-ram';
import type { ModelCardRef, Place } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { classOf } from '../translate.ts';
import { ownShare } from './own-share.ts';
import { placeOfCard } from './place-of-card.ts';
import { ramPages } from './ram-pages.ts';

/** Accepts the invitations to Ringi's own share of this card, with the rights of who is invited. */
export async function acceptShare(aws: Connections, ref: ModelCardRef, at: Place): Promise<void> {
  const name = ownShare(ref, at.account);
  const { account } = placeOfCard(ref);
  for await (const invitation of invitations(aws, at)) {
    const { resourceShareName, senderAccountId, status } = invitation;
    // Anybody may give a share this name; only the card's own account can share the card.
    const isIt = resourceShareName === name && senderAccountId === account;
    if (isIt && status === 'PENDING') await accept(aws, at, invitation);
  }
}

async function* invitations(aws: Connections, at: Place): AsyncIterable<ResourceShareInvitation> {
  const list = (nextToken: string | undefined) => {
    const command = new GetResourceShareInvitationsCommand({ nextToken });
    return aws.call('ram:GetResourceShareInvitations', (abortSignal) =>
      aws.ram(at).read.send(command, { abortSignal }),
    );
  };
  for await (const { resourceShareInvitations = [] } of ramPages(list)) {
    yield* resourceShareInvitations;
  }
}

async function accept(
  aws: Connections,
  at: Place,
  { resourceShareInvitationArn }: ResourceShareInvitation,
) {
  const command = new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn });
  await aws.call('ram:AcceptResourceShareInvitation', async (abortSignal) => {
    await aws.ram(at).write.send(command, { abortSignal }).catch(unlessAccepted);
  });
}

function unlessAccepted(error: unknown): void {
  if (classOf(error) !== 'ResourceShareInvitationAlreadyAcceptedException') throw error;
}
