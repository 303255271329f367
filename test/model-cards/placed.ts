import { type Json, type JsonObject, readField, writeField } from '../../src/index.ts';

/** A place in a content; `list#name` is the item of that name in a list of named ones. */
export type Place = readonly string[];

/** The content with this at the place; undefined takes it away, and what it leaves empty. */
export function placed(content: JsonObject, place: Place, value: Json | undefined): JsonObject {
  const [key = '', ...rest] = place;
  const [list, name] = key.split('#');
  if (list === undefined || name === undefined) {
    if (rest.length === 0) return writeField(content, [key], value);
    const within = objectIn(readField(content, [key]));
    const made = placed(within, rest, value);
    return writeField(content, [key], Object.keys(made).length === 0 ? undefined : made);
  }
  const items = itemsIn(readField(content, [list]));
  const at = items.findIndex((item) => objectIn(item)['name'] === name);
  if (at === -1 && value === undefined) return content;
  const item = objectIn(items[at] ?? { name });
  const made = rest.length === 0 ? value : placed(item, rest, value);
  const others = at === -1 ? items : items.toSpliced(at, 1);
  const told = made === undefined ? others : at === -1 ? [...items, made] : items.with(at, made);
  return writeField(content, [list], told.length === 0 ? undefined : told);
}

function objectIn(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}

function itemsIn(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
