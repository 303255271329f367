import { GetResourceShareInvitationsCommand } from '@aws-sdk/client-ram';
import type { ResourceShareInvitation } from '@aws-sdk/client-ram';
import { foreignOwner } from '../../../src/index.ts';
import type { ModelCardRef, Place } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { holdsCard } from './holds-card.ts';
import { ownShare } from './own-share.ts';
import { placeOfCard } from './place-of-card.ts';
import { ramPages } from './ram-pages.ts';

/**
 * The invitations that wait in an account and are to this card: only its own account can send them.
 * To another account's card they have whatever name its people gave them, so RAM says what they hold.
 */
export async function* invitations(
  aws: Connections,
  ref: ModelCardRef,
  at: Place,
): AsyncIterable<ResourceShareInvitation> {
  const { account } = placeOfCard(ref);
  const isOwn = foreignOwner(ref) === undefined;
  for await (const invitation of received(aws, at)) {
    const { resourceShareName, senderAccountId, status } = invitation;
    if (senderAccountId !== account || status !== 'PENDING') continue;
    const isIt = isOwn
      ? resourceShareName === ownShare(ref, at.account)
      : await holdsCard(aws, ref, at, invitation);
    if (isIt) yield invitation;
  }
}

async function* received(aws: Connections, at: Place): AsyncIterable<ResourceShareInvitation> {
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
