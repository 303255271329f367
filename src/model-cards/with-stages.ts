import type { JsonObject } from '../json.ts';
import { customDetails } from './custom-details.ts';
import { fitted } from './fitted.ts';
import { writeField } from './write-field.ts';

/** The content with what `ringi/stages` says: which version stands where. No text takes it away. */
export function withStages(content: JsonObject, text: string): JsonObject {
  return writeField(content, [...customDetails, 'ringi/stages'], fitted(text, 1_024));
}
