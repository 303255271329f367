import type { JsonObject } from '../json.ts';
import { contentText } from './content-text.ts';

/** How many characters a content has as it is written, also where that is too many. */
export function contentLength(content: JsonObject): number {
  const written = contentText(content);
  return 'fault' in written ? written.fault.length : written.text.length;
}
