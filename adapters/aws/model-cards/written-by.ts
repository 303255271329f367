import type { UserContext } from '@aws-sdk/client-sagemaker';
import type { AwsIdentity, ModelCardRef } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { identity } from '../identity.ts';

/**
 * Who wrote a card. What an account that is not ours calls its profiles and its sessions' sources
 * may be anybody's name: of its people only the ARN is believed, which AWS makes.
 */
export function writtenBy(
  { reaches }: Pick<Connections, 'reaches'>,
  { arn: card, through }: ModelCardRef,
  context: UserContext | undefined,
): AwsIdentity | undefined {
  const by = identity(context);
  const profile = context?.UserProfileArn;
  const [, , , , account = ''] = (profile ?? by?.arn ?? card).split(':');
  const isOurs = account === through.account || reaches({ account, region: through.region });
  if (!by || isOurs) return by;
  const arn = by.arn ?? profile;
  return arn === undefined ? undefined : { arn };
}
