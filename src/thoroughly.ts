/**
 * Lists what each of the items leads to. One that cannot be read keeps no other back: the first
 * fault is thrown at the end.
 */
export async function* thoroughly<Item, T>(
  items: Iterable<Item> | AsyncIterable<Item>,
  list: (item: Item) => AsyncIterable<T>,
): AsyncIterable<T> {
  const faults: unknown[] = [];
  for await (const item of items) {
    try {
      yield* list(item);
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}
