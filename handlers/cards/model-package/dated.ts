import type { Stamp, Words } from '../../../src/index.ts';

/** A stamp and when it happened; `at` orders, the stamp says it. */
export type Dated = { readonly at: string; readonly stamp: Stamp };

/** A stamp that tells its own time, with a person's words where there are any. */
export function dated(at: string, text: Stamp['text'], quote: string, words: Words): Dated {
  const when = words.when(at, 'date-time');
  const fallback =
    typeof when === 'object' && 'fallback' in when ? { fallback: when.fallback } : {};
  return { at, stamp: { text, at, ...fallback, ...(quote === '' ? {} : { quote }) } };
}
