import type { Json, JsonObject } from '../json.ts';
import { customDetails } from './custom-details.ts';
import { isObject } from './is-object.ts';
import { readField } from './read-field.ts';

/** What `setAside` moved, and when the journal began for which it did. */
export type Aside = { readonly key: string; readonly value: Json; readonly began: string };

/** What was set aside in a content, the oldest first. */
export function asideIn(content: JsonObject): readonly Aside[] {
  const details = readField(content, customDetails);
  return Object.entries(isObject(details) ? details : {})
    .flatMap(([key, value]): readonly Aside[] => {
      const began = /^ringi\/before ([^/]+)\//u.exec(key)?.[1];
      return began === undefined || value === undefined ? [] : [{ key, value, began }];
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
