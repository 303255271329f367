/** A JSON object nobody has checked yet. */
export type Dict = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one if it is none. */
export function dict(value: unknown): Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
