import { createHash } from 'node:crypto';
import { GetResourceSharesCommand } from '@aws-sdk/client-ram';
import type { ResourceShare } from '@aws-sdk/client-ram';
import type { ModelCardRef } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { ramPages } from './ram-pages.ts';

/** The name of the resource share that holds this card alone, for this account alone. */
export function ownShare({ arn }: Pick<ModelCardRef, 'arn'>, account: string): string {
  const hash = createHash('sha256').update(`${arn} ${account}`).digest('hex').slice(0, 20);
  return `ringi-model-card-${hash}`;
}

/** All of that name, those that have ended as well for as long as RAM lists them. */
export async function ownShares(
  aws: Connections,
  ref: ModelCardRef,
  account: string,
): Promise<readonly OwnShare[]> {
  const found: OwnShare[] = [];
  const list = (nextToken: string | undefined) => {
    const command = new GetResourceSharesCommand({
      resourceOwner: 'SELF',
      name: ownShare(ref, account),
      nextToken,
    });
    return aws.call('ram:GetResourceShares', (abortSignal) =>
      aws.ram(ref.through).read.send(command, { abortSignal }),
    );
  };
  for await (const { resourceShares = [] } of ramPages(list)) {
    found.push(...resourceShares.map(told));
  }
  return found;
}

export type OwnShare = {
  readonly arn: string;
  readonly isLive: boolean;
  /** When it was made, as epoch milliseconds. */
  readonly since: number;
};

function told({ resourceShareArn: arn = '', status, creationTime }: ResourceShare): OwnShare {
  const isLive = status === 'ACTIVE' || status === 'PENDING';
  return { arn, isLive, since: creationTime?.getTime() ?? 0 };
}
