import type { JsonObject } from '../json.ts';
import { customDetails } from './custom-details.ts';
import { entryKey } from './entry-key.ts';
import { isObject } from './is-object.ts';
import { readField } from './read-field.ts';

/** Numbers of the journal's records that Ringi's entries tell of, least first. */
export function entriesIn(content: JsonObject): readonly number[] {
  const details = readField(content, customDetails);
  return Object.keys(isObject(details) ? details : {})
    .map((key) => ({ key, number: Number(/^ringi\/(\d{8,15})$/u.exec(key)?.[1]) }))
    .filter(({ key, number }) => entryKey(number) === key)
    .map(({ number }) => number)
    .toSorted((a, b) => a - b);
}
