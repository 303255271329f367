import { type JsonObject, parseContent } from '../../src/index.ts';

/** A content from its text; throws where it is none. */
export function parsed(text: string): JsonObject {
  const read = parseContent(text);
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.content;
}
