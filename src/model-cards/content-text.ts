import type { JsonObject } from '../json.ts';
import { contentMax } from './content-max.ts';

/** Longer than the service takes. */
export type TooLong = { readonly kind: 'tooLong'; readonly length: number; readonly most: number };

/**
 * A content as one line of JSON, its keys in the order they have. Characters are counted in UTF-16
 * units, the strictest way to count them that a character limit allows.
 */
export function contentText(
  content: JsonObject,
): { readonly text: string } | { readonly fault: TooLong } {
  const text = JSON.stringify(content).replaceAll(lineEnds, escaped);
  const { length } = text;
  return length > contentMax ? { fault: { kind: 'tooLong', length, most: contentMax } } : { text };
}

/** JSON lets these stand as they are; the service's pattern `.*` takes no line end. */
const lineEnds = /[\u0085\u2028\u2029]/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
