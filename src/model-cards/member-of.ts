import type { Json } from '../json.ts';
import { isObject } from './is-object.ts';

/** One member of a JSON object, its own only; undefined where the value is no object. */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
