import {
  contentText,
  withAside,
  withEntries,
  withoutAside,
  withoutOwn,
  withRoom,
  type JsonObject,
} from '../../../../src/index.ts';
import { olderEntries } from './older-entries.ts';

/**
 * A content that may be too long without as much of what Ringi wrote as makes it fit, in the order
 * in which it gives way wherever a card is kept up; of what people wrote, everything.
 */
export function makingWay(content: JsonObject): JsonObject {
  if (isFitting(content)) return content;
  const evaluated = withRoom(withoutAside(content), { spoken: '', room: 0 });
  const told = withEntries(evaluated, [], { most: everything, room: 0, says: olderEntries });
  return isFitting(told) ? withAside(told, content, 0) : withoutOwn(told);
}

const everything = Number.MAX_SAFE_INTEGER;

function isFitting(content: JsonObject): boolean {
  return 'text' in contentText(content);
}
