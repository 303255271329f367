import {
  parseContent,
  type Failed,
  type JsonObject,
  type ModelCardNow,
  type WorldReader,
} from '../../../../src/index.ts';
import { findModelCard, type FoundCard } from './find-model-card.ts';

/** A card that may be written, as it is now. */
export type WritableCard = {
  readonly card: FoundCard;
  readonly now: ModelCardNow;
  readonly content: JsonObject;
};

/** The whole content of a card that may be edited; else why it may not. */
export async function contentNow(
  subject: string,
  world: Pick<WorldReader, 'modelCards'>,
): Promise<WritableCard | Failed> {
  const card = findModelCard(subject, world);
  const now = card ? await world.modelCards.card(card.ref) : 'none';
  if (!card || now === 'none') return { status: 'failed', because: 'noCard', advice: 'lookAtCard' };
  if (now.status === 'Archived') {
    return { status: 'failed', because: 'cardArchived', advice: 'lookAtCard' };
  }
  const parsed = parseContent(now.content);
  if ('fault' in parsed) {
    return { status: 'failed', because: 'cardUnreadable', advice: 'mendCard' };
  }
  return { card, now, content: parsed.content };
}
