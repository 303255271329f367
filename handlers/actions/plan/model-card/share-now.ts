import {
  foreignOwner,
  type ModelCardRef,
  type ShareNow,
  type World,
} from '../../../../src/index.ts';

/** How a card is shared with an account; of another account's card, how far that one's share is. */
export async function shareNow(
  ref: ModelCardRef,
  account: string,
  { modelCards }: Pick<World, 'modelCards'>,
): Promise<ShareNow | undefined> {
  if (foreignOwner(ref) !== account) {
    const shares = await modelCards.shares(ref);
    return shares.find((each) => each.account === account);
  }
  const { is, share = '' } = await modelCards.received(ref);
  // What it lets us do, only its own account can see.
  return is === 'none' ? undefined : { account, may: 'other', is, share };
}
