import type { Json, JsonObject } from '../json.ts';
import type { ContentField } from './content-fields.ts';
import { readField } from './read-field.ts';

/**
 * What a form shows of a field, or what it hides: something that is no text, longer than the form
 * takes, or none of its choices. A form shows nothing of what is hidden.
 */
export type FieldText = { readonly text: string } | { readonly hidden: Json };

/** A field's text as a form shows it; no text where nothing stands there. */
export function fieldText(content: JsonObject, field: ContentField): FieldText {
  const value = readField(content, field.path);
  if (value === undefined) return { text: '' };
  return typeof value === 'string' && isTaken(value, field) ? { text: value } : { hidden: value };
}

function isTaken(value: string, field: ContentField): boolean {
  switch (field.kind) {
    case 'text':
      return value.length <= field.max;
    case 'choice':
      return value === '' || field.values.includes(value);
  }
}
