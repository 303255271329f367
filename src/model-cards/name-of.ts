import type { Json } from '../json.ts';
import { memberOf } from './member-of.ts';

/** The name of a list's item; undefined where it has none. */
export function nameOf(item: Json): string | undefined {
  const name = memberOf(item, 'name');
  return typeof name === 'string' ? name : undefined;
}
