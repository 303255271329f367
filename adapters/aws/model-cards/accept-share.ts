import { AcceptResourceShareInvitationCommand } from '@aws-sdk/client-ram';
import type { ResourceShareInvitation } from '@aws-sdk/client-ram';
import type { ModelCardRef, Place } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { classOf } from '../translate.ts';
import { invitations } from './invitations.ts';

/** Accepts the invitations to this card, with the rights of who is invited. */
export async function acceptShare(aws: Connections, ref: ModelCardRef, at: Place): Promise<void> {
  for await (const invitation of invitations(aws, ref, at)) await accept(aws, at, invitation);
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
