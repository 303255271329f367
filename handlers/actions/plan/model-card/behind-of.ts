import { digest, Impossible, type ModelCardNow, type WorldReader } from '../../../../src/index.ts';
import type { About } from './about-of.ts';
import type { FoundCard } from './find-model-card.ts';
import { followerOf, keptOf, type Kept } from './kept-of.ts';

/** One digest of all that is to be written; null: nothing. At most 40 characters. */
export async function behindOf(
  now: ModelCardNow,
  card: FoundCard,
  about: About | undefined,
  world: WorldReader,
): Promise<string | null> {
  const kept = await keptOf(now, card, about, world);
  if (!kept) return null;
  const copy = await copySeen(kept, card, world);
  const writes = [kept.write, copy].flatMap((each) => (each ? [each] : []));
  const what = writes.map(({ ref, content }) => ({ arn: ref.arn, content }));
  return what.length === 0 ? null : digest(what).slice(0, 32);
}

/**
 * A copy that may not be read is none of this card's: it is still looked at and decided upon, and
 * who writes the copy is told why that cannot be done.
 */
async function copySeen(kept: Kept, card: FoundCard, world: WorldReader) {
  try {
    const follower = await followerOf(kept, card, world);
    return follower?.write;
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    return { ref: { arn: 'unreadable' }, content: {} };
  }
}
