import type { ContentField } from './content-fields.ts';
import { fieldDigest } from './field-digest.ts';
import { tidy } from './tidy.ts';

/** Whether a person left a field as the form showed it; `base` is its digest then. */
export function isLeft(field: ContentField, answer: string, base: string | undefined): boolean {
  const text = tidy(answer);
  return base?.startsWith('!') ? text === '' : fieldDigest(field, { text }) === base;
}
