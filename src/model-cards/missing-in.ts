import type { Json, JsonObject } from '../json.ts';
import { isObject } from './is-object.ts';
import { isOwn } from './is-own.ts';
import { memberOf } from './member-of.ts';
import { pathOf } from './path-of.ts';
import { readField } from './read-field.ts';

/**
 * Which of these paths (`intended_uses.risk_rating`) say nothing: nothing stands there, or nothing
 * but empty texts, lists and objects; a risk rating of `Unknown` says nothing either, and what
 * Ringi itself wrote (its details and evaluations) is nobody's answer.
 */
export function missingIn(content: JsonObject, required: readonly string[]): readonly string[] {
  return required.filter((path) => saysNothing(readField(content, pathOf(path)), path));
}

function saysNothing(value: Json | undefined, path: string): boolean {
  if (path === 'intended_uses.risk_rating' && value === 'Unknown') return true;
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object') return false;
  return Object.entries(value).every(([key, member]) => {
    const isOfRingi = isObject(value) ? isOwn({ key }) : isOwnEvaluation(member, path);
    return isOfRingi || saysNothing(member, `${path}.${key}`);
  });
}

function isOwnEvaluation(item: Json | undefined, path: string): boolean {
  const name = memberOf(item, 'name');
  return path === 'evaluation_details' && typeof name === 'string' && isOwn({ evaluation: name });
}
