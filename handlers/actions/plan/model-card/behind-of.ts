import { digest, Impossible, type ModelCardNow, type WorldReader } from '../../../../src/index.ts';
import type { FoundCard } from './card-of.ts';
import { copiesOf, keptOf, type Kept } from './writes-of.ts';

/** One digest of all that is to be written; null: nothing. At most 40 characters. */
export async function behindOf(
  now: ModelCardNow,
  card: FoundCard,
  world: WorldReader,
): Promise<string | null> {
  const kept = await keptOf(now, card, world);
  if (!kept) return null;
  const copies = await copiesSeen(kept, card, world);
  const writes = [...kept.writes, ...copies].map(({ ref, content }) => ({ arn: ref.arn, content }));
  return writes.length === 0 ? null : digest(writes).slice(0, 32);
}

/**
 * A copy that may not be read is none of this card's: it is still looked at and decided upon, and
 * who writes the copy is told why that cannot be done.
 */
async function copiesSeen(kept: Kept, card: FoundCard, world: WorldReader) {
  try {
    return await copiesOf(kept, card, world);
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    return [{ ref: { arn: 'unreadable' }, content: {} }];
  }
}
