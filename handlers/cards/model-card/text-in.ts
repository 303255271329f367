import type { Json } from '../../../src/index.ts';

/** A text, or a number as one; undefined for anything else, and for a blank one. */
export function textIn(value: Json | undefined): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
