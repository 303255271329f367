import type { Json } from '../json.ts';
import { memberOf } from './member-of.ts';

/**
 * The items of a list by their `name`, in its order; undefined where one has none, or two the same.
 * No list at all is one without items.
 */
export function namedItems(value: Json | undefined): ReadonlyMap<string, Json> | undefined {
  if (value === undefined) return new Map();
  if (!Array.isArray(value)) return undefined;
  const items: readonly Json[] = value;
  const named = new Map<string, Json>();
  for (const item of items) {
    const name = memberOf(item, 'name');
    if (typeof name !== 'string' || named.has(name)) return undefined;
    named.set(name, item);
  }
  return named;
}
