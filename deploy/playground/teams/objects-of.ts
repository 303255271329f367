import { objectOf } from './object-of.ts';

/** The objects of a JSON array; none for anything else. */
export function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map((item: unknown) => objectOf(item)) : [];
}
