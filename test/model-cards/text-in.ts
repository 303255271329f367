import { contentText, type JsonObject } from '../../src/index.ts';

/** A content's text; throws where it is too long. */
export function textIn(content: JsonObject): string {
  const written = contentText(content);
  if ('fault' in written) throw new Error(JSON.stringify(written.fault));
  return written.text;
}
