/** Every text in a value, in order; with `keys`, only those under one of them. */
export function textsOf(value: unknown, keys?: readonly string[]): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, keys));
  return Object.entries(value).flatMap(([key, inner]) => {
    const left = typeof inner === 'string' && keys !== undefined && !keys.includes(key);
    return left ? [] : textsOf(inner, keys);
  });
}
