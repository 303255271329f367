import type { JsonObject } from '../json.ts';
import type { ContentField } from './content-fields.ts';
import { fieldDigest } from './field-digest.ts';
import { fieldText } from './field-text.ts';

/** What a form of these fields shows now, short enough to travel in it: 10 characters a field. */
export function fieldDigests(content: JsonObject, fields: readonly ContentField[]): string {
  return fields.map((field) => fieldDigest(field, fieldText(content, field))).join('.');
}
