import { createHash } from 'node:crypto';
import {
  AssociateResourceSharePermissionCommand,
  CreateResourceShareCommand,
} from '@aws-sdk/client-ram';
import type { ModelCardRef, ShareNow, ShareRight } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { associations } from './associations.ts';
import { deleteShare } from './delete-share.ts';
import { makePermission } from './make-permission.ts';
import { ownShare, ownShares } from './own-share.ts';
import type { OwnShare } from './own-share.ts';
import { sharePermission } from './share-permission.ts';
import { sharesOf } from './shares-of.ts';

/** Shares a card with an account, in a resource share of its own, which has one right at a time. */
export async function shareCard(
  aws: Connections,
  ref: ModelCardRef,
  account: string,
  may: ShareRight,
): Promise<void> {
  const [own, all, emptied] = await Promise.all([
    ownShares(aws, ref, account),
    sharesOf(aws, ref),
    withoutIt(aws, ref),
  ]);
  const live = own.filter(({ isLive }) => isLive);
  const shown = all.filter((each) => each.account === account);
  const working = shown.filter(({ is }) => is !== 'failed');
  const there = working.find(({ share }) => live.some(({ arn }) => arn === share));
  if (there ? there.may === may : working.some((each) => each.may === may)) return;
  const coming = live.filter(({ arn }) => !emptied.has(arn));
  if (!there && coming.some((each) => isComing(each, shown, aws.clock.now()))) return;
  if (may === 'read') await makePermission(aws, ref.through);
  if (there) return replaceRight(aws, ref, there.share, may);
  // An invitation that was refused or has expired is sent anew with another share alone.
  for (const { arn } of live) await deleteShare(aws, ref.through, arn);
  await create(aws, { ref, account, may, earlier: own });
}

/** The shares that the card was taken out of. */
async function withoutIt(aws: Connections, { arn: resourceArn, through }: ModelCardRef) {
  const held = await associations(aws, through, { associationType: 'RESOURCE', resourceArn });
  const left = held.filter(({ status }) => status === 'DISASSOCIATED');
  return new Set(left.map(({ resourceShareArn }) => resourceShareArn));
}

/** How long RAM may take to tell what is in a new share, with our clock ahead of AWS's. */
const late = 10 * 60_000;

/** RAM may tell of a new share before it tells what is in it. */
function isComing({ arn, since }: OwnShare, shown: readonly ShareNow[], now: Date): boolean {
  return now.getTime() - since < late && !shown.some(({ share }) => share === arn);
}

async function replaceRight(
  aws: Connections,
  { through }: ModelCardRef,
  resourceShareArn: string,
  may: ShareRight,
) {
  const command = new AssociateResourceSharePermissionCommand({
    resourceShareArn,
    permissionArn: sharePermission(may, through),
    replace: true,
  });
  await aws.call('ram:AssociateResourceSharePermission', async (abortSignal) => {
    await aws.ram(through).write.send(command, { abortSignal });
  });
}

type NewShare = {
  readonly ref: ModelCardRef;
  readonly account: string;
  readonly may: ShareRight;
  readonly earlier: readonly OwnShare[];
};

async function create(aws: Connections, { ref, account, may, earlier }: NewShare) {
  const { through, arn } = ref;
  const name = ownShare(ref, account);
  // Within the hour, the same share after the same earlier ones is the same request. Without the
  // earlier ones, a share that was ended would be answered instead of a new one.
  const hour = aws.clock.now().toISOString().slice(0, 13);
  const request = [name, may, hour, ...earlier.map((each) => each.arn).toSorted()];
  const command = new CreateResourceShareCommand({
    name,
    resourceArns: [arn],
    principals: [account],
    permissionArns: [sharePermission(may, through)],
    allowExternalPrincipals: true,
    clientToken: createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 32),
  });
  await aws.call('ram:CreateResourceShare', async (abortSignal) => {
    await aws.ram(through).write.send(command, { abortSignal });
  });
}
