import {
  GetResourceShareInvitationsCommand,
  ListPendingInvitationResourcesCommand,
} from '@aws-sdk/client-ram';
import type { RAMClient, ResourceShareInvitation } from '@aws-sdk/client-ram';
import { invitationMs } from '../aws/ram/standing.ts';
import { placeOf } from '../aws/sagemaker/endpoints/place-of.ts';
import type { CompanyInvitation } from '../page/company-state.ts';

/**
 * The newest invitation to a card, as whoever was invited sees it. Once it is answered RAM no
 * longer says what it is to; then it is known by who sent it.
 */
export async function cardInvitation(
  ram: RAMClient,
  card: string,
): Promise<CompanyInvitation | null> {
  const { account } = placeOf(card);
  const answer = await ram.send(new GetResourceShareInvitationsCommand({}));
  const { resourceShareInvitations: all = [] } = answer;
  const sent = all.filter(({ senderAccountId }) => senderAccountId === account);
  const led = await Promise.all(sent.map((each) => leadsTo(ram, card, each)));
  const [newest] = sent.filter((_, index) => led[index]).toSorted((a, b) => at(b) - at(a));
  if (!newest) return null;
  return {
    arn: newest.resourceShareInvitationArn ?? '',
    status: newest.status ?? '',
    until: new Date(at(newest) + invitationMs).toISOString(),
  };
}

/** One that waits still although its share has ended leads to nothing. */
async function leadsTo(
  ram: RAMClient,
  card: string,
  { status, resourceShareInvitationArn }: ResourceShareInvitation,
): Promise<boolean> {
  if (status !== 'PENDING') return true;
  const command = new ListPendingInvitationResourcesCommand({ resourceShareInvitationArn });
  const { resources = [] } = await ram.send(command);
  return resources.some(({ arn }) => arn === card);
}

function at({ invitationTimestamp }: ResourceShareInvitation): number {
  return invitationTimestamp?.getTime() ?? 0;
}
