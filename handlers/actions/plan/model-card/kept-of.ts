import {
  digest,
  parseContent,
  type JsonObject,
  type ModelCardNow,
  type WorldReader,
} from '../../../../src/index.ts';
import type { About } from './about-of.ts';
import type { FoundCard } from './find-model-card.ts';
import { copyOf, type Follower } from './copy-of.ts';
import { keptContent } from './kept-content.ts';
import { testedContent } from './tested-content.ts';
import type { Write } from './write-content.ts';

/** A card as Ringi keeps it: its whole content, and what is to be written for that, if anything. */
export type Kept = {
  readonly content: JsonObject;
  readonly about: About | undefined;
  readonly write: Write | undefined;
};

/** What Ringi is to write into a card; undefined where it is not written any more. */
export async function keptOf(
  now: ModelCardNow,
  card: FoundCard,
  about: About | undefined,
  world: WorldReader,
): Promise<Kept | undefined> {
  const parsed = parseContent(now.content);
  if ('fault' in parsed || now.status === 'Archived') return undefined;
  const tested = await testedContent(parsed.content, card, world);
  const content = card.binding.writes ? await keptContent(tested, card, about, world) : tested;
  const isThere = content === parsed.content || digest(content) === digest(parsed.content);
  return { content, about, write: isThere ? undefined : { ref: card.ref, content, there: true } };
}

/** What the card that follows it is to say then; undefined where there is none, or it cannot follow. */
export async function followerOf(
  { content, about }: Kept,
  card: FoundCard,
  world: WorldReader,
): Promise<Follower | undefined> {
  return card.binding.copy ? copyOf(content, card, about, world) : undefined;
}
