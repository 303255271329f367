import type { Json, JsonObject } from '../json.ts';
import { memberOf } from './member-of.ts';

/** What stands at a path of objects; undefined where nothing does, or something is in the way. */
export function readField(content: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => memberOf(value, key), content);
}
