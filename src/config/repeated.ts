/** Those of a list whose key an earlier one has, with that key and the earlier place. */
export function repeated<Each>(
  list: readonly Each[],
  keyOf: (each: Each) => string,
): readonly { readonly at: number; readonly first: number; readonly key: string }[] {
  const keys = list.map(keyOf);
  return keys.flatMap((key, at) => {
    const first = keys.indexOf(key);
    return first < at ? [{ at, first, key }] : [];
  });
}
