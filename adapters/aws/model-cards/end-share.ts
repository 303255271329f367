import { Impossible } from '../../../src/index.ts';
import type { ModelCardRef } from '../../../src/index.ts';
import type { Connections } from '../connect.ts';
import { deleteShare } from './delete-share.ts';
import { ownShares } from './own-share.ts';
import { sharesOf } from './shares-of.ts';

/** Ends what Ringi shares with an account; what somebody else shares with it is theirs to end. */
export async function endShare(
  aws: Connections,
  ref: ModelCardRef,
  account: string,
): Promise<void> {
  const [own, shown] = await Promise.all([ownShares(aws, ref, account), sharesOf(aws, ref)]);
  const live = own.filter(({ isLive }) => isLive);
  for (const { arn } of live) await deleteShare(aws, ref.through, arn);
  const names = new Set(own.map(({ arn }) => arn));
  const other = shown.find((each) => each.account === account && !names.has(each.share));
  if (!other) return;
  throw new Impossible(
    `Account ${account} has the card by ${other.share}, too, which Ringi did not make.`,
    'End it in AWS RAM: it may share more than this card.',
  );
}
