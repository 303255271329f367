import { dict, type Dict } from './dict.ts';

/** The value as a list of objects; an empty one if it is none. */
export function dicts(value: unknown): readonly Dict[] {
  return Array.isArray(value) ? value.map(dict) : [];
}
