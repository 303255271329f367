import { GetResourceShareAssociationsCommand } from '@aws-sdk/client-ram';
import type {
  GetResourceShareAssociationsRequest,
  GetResourceShareAssociationsResponse,
  ResourceShareAssociation,
} from '@aws-sdk/client-ram';
import type { At, Connections } from '../connect.ts';
import { classOf } from '../translate.ts';
import { ramPages } from './ram-pages.ts';

/** What resource shares contain, or with whom they are shared; also what has ended. */
export async function associations(
  aws: Connections,
  at: At,
  of: GetResourceShareAssociationsRequest,
): Promise<readonly ResourceShareAssociation[]> {
  const found: ResourceShareAssociation[] = [];
  const list = (nextToken: string | undefined) => {
    const command = new GetResourceShareAssociationsCommand({ ...of, nextToken });
    return aws.call('ram:GetResourceShareAssociations', (abortSignal) =>
      aws.ram(at).read.send(command, { abortSignal }).catch(whereUnknown),
    );
  };
  for await (const { resourceShareAssociations = [] } of ramPages(list)) {
    found.push(...resourceShareAssociations);
  }
  return found;
}

/** What was never shared need not be known to RAM. */
function whereUnknown(error: unknown): GetResourceShareAssociationsResponse {
  if (classOf(error) === 'UnknownResourceException') return {};
  throw error;
}
