import {
  foreignOwner,
  NotShared,
  type ModelCardNow,
  type ModelCardRef,
  type WorldReader,
} from '../../../src/index.ts';
import type { Received } from './seen.ts';

/** A card as it is seen; `unshared`: another account has not shared it with ours. */
export type CardSeen = {
  readonly now: ModelCardNow | 'none' | 'unshared';
  /** How another account's card reaches us; null: it is our own. */
  readonly received: Received | null;
};

/** Reads a card; where another account does not share it, how far that is. */
export async function cardSeen(
  ref: ModelCardRef,
  { modelCards }: Pick<WorldReader, 'modelCards'>,
): Promise<CardSeen> {
  const owner = foreignOwner(ref);
  if (owner === undefined) return { now: await modelCards.card(ref), received: null };
  const by = { owner, ...ref.through };
  try {
    const now = await modelCards.card(ref);
    return { now, received: { ...by, is: 'accepted', share: null } };
  } catch (error) {
    if (!(error instanceof NotShared)) throw error;
    const { is, share = null } = await modelCards.received(ref);
    return { now: 'unshared', received: { ...by, is, share } };
  }
}
