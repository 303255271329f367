import { ListResourcesCommand } from '@aws-sdk/client-ram';
import type { ListResourcesResponse } from '@aws-sdk/client-ram';
import { foreignOwner } from '../../../src/index.ts';
import type { ModelCardRef, ReceivedNow } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { classOf } from '../translate.ts';
import { invitations } from './invitations.ts';
import { ramPages } from './ram-pages.ts';

/** Whether another account's card is shared with us, and whether we have accepted it. */
export async function received(aws: Connections, ref: ModelCardRef): Promise<ReceivedNow> {
  if (foreignOwner(ref) === undefined) return { is: 'none' };
  const share = await sharedWithUs(aws, ref);
  if (share !== undefined) return { is: 'accepted', share };
  for await (const { resourceShareArn } of invitations(aws, ref, ref.through)) {
    return { is: 'pending', ...(resourceShareArn !== undefined && { share: resourceShareArn }) };
  }
  return { is: 'none' };
}

/** The resource share in which we have it; within an organization nobody has to accept. */
async function sharedWithUs(
  aws: Connections,
  { arn, through }: ModelCardRef,
): Promise<string | undefined> {
  const list = (nextToken: string | undefined) => {
    const command = new ListResourcesCommand({
      resourceOwner: 'OTHER-ACCOUNTS',
      resourceArns: [arn],
      nextToken,
    });
    return aws.call('ram:ListResources', (abortSignal) =>
      aws.ram(through).read.send(command, { abortSignal }).catch(whereUnknown),
    );
  };
  for await (const { resources = [] } of ramPages(list)) {
    const found = resources.find((each) => each.arn?.toLowerCase() === arn.toLowerCase());
    if (found?.resourceShareArn !== undefined) return found.resourceShareArn;
  }
  return undefined;
}

/** What was never shared need not be known to RAM. */
function whereUnknown(error: unknown): ListResourcesResponse {
  if (classOf(error) === 'UnknownResourceException') return {};
  throw error;
}
