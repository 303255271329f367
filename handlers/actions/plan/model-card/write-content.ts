import {
  contentText,
  type Failed,
  type JsonObject,
  type ModelCardRef,
  type ModelCards,
} from '../../../../src/index.ts';

/** A content that is to be written, and where. `there`: a card is there already. */
export type Write = {
  readonly ref: ModelCardRef;
  readonly content: JsonObject;
  readonly there: boolean;
};

/** Writes the whole content of a card, or makes a draft of it where there is none yet. */
export async function writeContent(
  { ref, content, there }: Write,
  modelCards: ModelCards,
): Promise<Failed | undefined> {
  const text = contentText(content);
  if ('fault' in text) {
    return { status: 'failed', because: 'cardTooLong', advice: 'shortenCard' };
  }
  if (there) await modelCards.write(ref, text.text);
  else await modelCards.create(ref, text.text);
  return undefined;
}
