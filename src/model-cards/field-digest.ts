import { digest } from '../json.ts';
import type { ContentField } from './content-fields.ts';
import type { FieldText } from './field-text.ts';
import { tidy } from './tidy.ts';

/**
 * What a form shows of a field, in 8 hex digits; what it hides, in as many after a `!`. The field's
 * id is part of it, so that no digest of another field, or of another release's, is taken for it.
 */
export function fieldDigest({ id }: ContentField, of: FieldText): string {
  if ('hidden' in of) return `!${digest([id, of.hidden]).slice(0, 8)}`;
  return digest([id, tidy(of.text)]).slice(0, 8);
}
