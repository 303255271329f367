import type { Json, JsonObject } from '../json.ts';

/** The object with this member set where it stands, or added last; undefined takes it away. */
export function withMember(object: JsonObject, key: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [key]: value };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
