import {
  contentText,
  type Failed,
  type JsonObject,
  type ModelCardRef,
  type ModelCards,
} from '../../../../src/index.ts';
import { makingWay } from './making-way.ts';

/** A content that is to be written, and where. `there`: a card is there already. */
export type Write = {
  readonly ref: ModelCardRef;
  readonly content: JsonObject;
  readonly there: boolean;
};

/**
 * Writes the whole content of a card, or makes a draft of it where there is none yet. What Ringi
 * wrote in it gives way, whoever writes: a copy may have been the truth once, and be kept no more.
 */
export async function writeContent(
  { ref, content, there }: Write,
  modelCards: ModelCards,
): Promise<Failed | undefined> {
  const text = contentText(makingWay(content));
  if ('fault' in text) {
    return { status: 'failed', because: 'cardTooLong', advice: 'shortenCard' };
  }
  if (there) await modelCards.write(ref, text.text);
  else await modelCards.create(ref, text.text);
  return undefined;
}
