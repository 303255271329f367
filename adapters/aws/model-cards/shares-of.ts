import { ListResourceSharePermissionsCommand } from '@aws-sdk/client-ram';
import type { ResourceShareAssociation } from '@aws-sdk/client-ram';
import { foreignOwner } from '../../../src/index.ts';
import type { ModelCardRef, ShareNow } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { associations } from './associations.ts';
import { ownShare } from './own-share.ts';
import { ramPages } from './ram-pages.ts';
import { sharePermission } from './share-permission.ts';

/**
 * With whom a card is shared, by anybody: of one account, what Ringi shares and what works comes
 * first. Who receives a card cannot see who else does.
 */
export async function sharesOf(aws: Connections, ref: ModelCardRef): Promise<readonly ShareNow[]> {
  if (ref.kind === 'package' || foreignOwner(ref) !== undefined) return [];
  const held = await associations(aws, ref.through, {
    associationType: 'RESOURCE',
    resourceArn: ref.arn,
  });
  const live = held.filter(isLive);
  const shares = await Promise.all(live.map((card) => withPrincipals(aws, ref, card)));
  return shares
    .flat()
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ now }) => now);
}

async function withPrincipals(aws: Connections, ref: ModelCardRef, card: ResourceShareAssociation) {
  const { resourceShareArn = '', resourceShareName: name } = card;
  const [all, may] = await Promise.all([
    associations(aws, ref.through, {
      associationType: 'PRINCIPAL',
      resourceShareArns: [resourceShareArn],
    }),
    rightOf(aws, ref.through, resourceShareArn),
  ]);
  const isOwn = ({ associatedEntity = '' }) => name === ownShare(ref, associatedEntity);
  const own = all.filter(isOwn);
  // Who takes no part in a share of Ringi's has refused, or let the invitation expire.
  const shown = [own.find(isLive) ?? own[0], ...all.filter((each) => !isOwn(each) && isLive(each))];
  return shown
    .filter((principal) => principal !== undefined)
    .map((principal) => ({ now: shareNow(card, principal, may), isOwn: isOwn(principal) }));
}

function isLive({ status }: ResourceShareAssociation): boolean {
  return status !== 'DISASSOCIATED' && status !== 'DISASSOCIATING';
}

function rank({ now, isOwn }: { readonly now: ShareNow; readonly isOwn: boolean }): number {
  return (now.is === 'failed' ? 2 : 0) + (isOwn ? 0 : 1);
}

function shareNow(
  card: ResourceShareAssociation,
  principal: ResourceShareAssociation,
  may: ShareNow['may'],
): ShareNow {
  const whole = [card, principal].map((each) => ({ is: progressOf(each), of: each }));
  const failed = whole.find(({ is }) => is === 'failed');
  const reason = failed?.of.statusMessage;
  const isAccepted = whole.every(({ is }) => is === 'accepted');
  return {
    account: principal.associatedEntity ?? '',
    may,
    is: failed ? 'failed' : isAccepted ? 'accepted' : 'pending',
    share: principal.resourceShareArn ?? '',
    ...(reason && { reason }),
  };
}

/** An invitation that nobody has answered yet is an association that is still being made. */
function progressOf({ status }: ResourceShareAssociation): ShareNow['is'] {
  switch (status) {
    case 'ASSOCIATED':
      return 'accepted';
    case 'ASSOCIATING':
    case 'RESTORING':
    case undefined:
      return 'pending';
    case 'FAILED':
    case 'SUSPENDED':
    case 'SUSPENDING':
    case 'DISASSOCIATED':
    case 'DISASSOCIATING':
      return 'failed';
  }
}

async function rightOf(aws: Connections, at: At, share: string): Promise<ShareNow['may']> {
  const found: (string | undefined)[] = [];
  const list = (nextToken: string | undefined) => {
    const command = new ListResourceSharePermissionsCommand({ resourceShareArn: share, nextToken });
    return aws.call('ram:ListResourceSharePermissions', (abortSignal) =>
      aws.ram(at).read.send(command, { abortSignal }),
    );
  };
  for await (const { permissions = [] } of ramPages(list)) {
    found.push(...permissions.map(({ arn }) => arn));
  }
  const rights = ['read', 'edit', 'export'] as const;
  return rights.find((may) => found.includes(sharePermission(may, at))) ?? 'other';
}
