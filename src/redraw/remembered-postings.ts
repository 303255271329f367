import type { Sketch } from '../card.ts';
import type { Posting } from '../notification.ts';

/** Bytes of JSON: one commit takes 256 KiB, and a look may write rounds and evidence beside them. */
const room = 64 * 1024;

/**
 * The postings without the oldest notes that a record has no room for. A card's own messages stay,
 * and so does every note that is still told, for it would be posted once more.
 */
export function rememberedPostings(
  postings: readonly Posting[],
  notes: Sketch['notes'],
): readonly Posting[] {
  const told = new Set(notes.map(({ key }) => key));
  let over = postings.reduce((bytes, each) => bytes + sizeOf(each), -room);
  return postings.filter((posting) => {
    if (over <= 0 || posting.note === undefined || told.has(posting.note)) return true;
    over -= sizeOf(posting);
    return false;
  });
}

function sizeOf(posting: Posting): number {
  return Buffer.byteLength(JSON.stringify(posting));
}
