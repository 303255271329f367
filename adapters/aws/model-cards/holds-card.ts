import { ListPendingInvitationResourcesCommand } from '@aws-sdk/client-ram';
import type {
  ListPendingInvitationResourcesResponse,
  ResourceShareInvitation,
} from '@aws-sdk/client-ram';
import type { ModelCardRef, Place } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { classOf } from '../translate.ts';
import { ramPages } from './ram-pages.ts';

/** Whether an invitation that waits is to a share with this very card in it. */
export async function holdsCard(
  aws: Connections,
  { arn: card }: ModelCardRef,
  at: Place,
  { resourceShareInvitationArn }: ResourceShareInvitation,
): Promise<boolean> {
  const list = (nextToken: string | undefined) => {
    const command = new ListPendingInvitationResourcesCommand({
      resourceShareInvitationArn,
      nextToken,
    });
    return aws.call('ram:ListPendingInvitationResources', (abortSignal) =>
      aws.ram(at).read.send(command, { abortSignal }).catch(whereAnswered),
    );
  };
  for await (const { resources = [] } of ramPages(list)) {
    if (resources.some(({ arn }) => arn?.toLowerCase() === card.toLowerCase())) return true;
  }
  return false;
}

/** Somebody answered it meanwhile, or it has expired: it waits no longer. */
function whereAnswered(error: unknown): ListPendingInvitationResourcesResponse {
  if (classOf(error).startsWith('ResourceShareInvitation')) return {};
  throw error;
}
