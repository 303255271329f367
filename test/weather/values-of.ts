/** Every value that a member of this name has, at any depth. */
export function valuesOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesOf(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    ...(key === name && typeof inner === 'string' ? [inner] : []),
    ...valuesOf(inner, name),
  ]);
}
