import type { Json, JsonObject } from '../json.ts';
import { isObject } from './is-object.ts';
import { memberOf } from './member-of.ts';
import { withMember } from './with-member.ts';

/**
 * The content with this at the path; everything else stays, in its order. No text (or undefined)
 * takes the key away, and with it the objects it leaves empty. Where something else than an object
 * is in the way, the content is answered as it is.
 */
export function writeField(
  content: JsonObject,
  path: readonly string[],
  value: Json | undefined,
): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return content;
  const there = memberOf(content, key);
  if (rest.length === 0) return set(content, key, value === '' ? undefined : value);
  if (there !== undefined && !isObject(there)) return content;
  const within = writeField(there ?? {}, rest, value);
  if (within === there) return content;
  return set(content, key, Object.keys(within).length === 0 ? undefined : within);
}

function set(object: JsonObject, key: string, value: Json | undefined): JsonObject {
  const isAsItWas = value === undefined ? !Object.hasOwn(object, key) : object[key] === value;
  return isAsItWas ? object : withMember(object, key, value);
}
