import type { JsonObject } from '../json.ts';
import { customDetails } from './custom-details.ts';
import { entryKey } from './entry-key.ts';
import { readField } from './read-field.ts';
import { timeIn } from './time-in.ts';

/** When a record of the journal was written (ISO 8601), as its entry tells; else undefined. */
export function toldAt(content: JsonObject, number: number): string | undefined {
  return timeIn(readField(content, [...customDetails, entryKey(number)]));
}
