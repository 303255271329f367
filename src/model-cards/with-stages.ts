import type { JsonObject } from '../json.ts';
import { contentLength } from './content-length.ts';
import { contentMax } from './content-max.ts';
import { customDetails } from './custom-details.ts';
import { fitted } from './fitted.ts';
import { writeField } from './write-field.ts';

/**
 * The content with what `ringi/stages` says: which version stands where. No text takes it away, and
 * where people left no room for it nothing stands there, rather than what was true once.
 */
export function withStages(content: JsonObject, text: string): JsonObject {
  const path = [...customDetails, 'ringi/stages'];
  const told = writeField(content, path, fitted(text, 1_024));
  return contentLength(told) <= contentMax ? told : writeField(content, path, '');
}
