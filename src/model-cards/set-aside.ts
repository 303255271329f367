import { customDetails } from './custom-details.ts';
import { entriesIn } from './entries-in.ts';
import { entryKey } from './entry-key.ts';
import { isObject } from './is-object.ts';
import { readField } from './read-field.ts';
import { writeField } from './write-field.ts';
import type { JsonObject } from '../json.ts';

const own = 'ringi/';

/**
 * The content with Ringi's numbered entries and their summary under `ringi/before <began>/…`, where
 * they hold nothing back: they are of another journal than the one that began then (ISO 8601). Once
 * for each journal, so that two that write into one card do not take turns at it.
 */
export function setAside(content: JsonObject, began: string): JsonObject {
  const details = readField(content, customDetails);
  if (!isObject(details)) return content;
  const aside = `${own}before ${began}/`;
  if (Object.keys(details).some((key) => key.startsWith(aside))) return content;
  const told = new Set([...entriesIn(content).map(entryKey), `${own}summary`]);
  const moved = Object.entries(details).map(([key, value]) => {
    return [told.has(key) ? `${aside}${key.slice(own.length)}` : key, value] as const;
  });
  return writeField(content, customDetails, Object.fromEntries(moved));
}
