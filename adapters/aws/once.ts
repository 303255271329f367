/** Makes each one once, and forgets the one not asked for the longest when there are too many. */
export function once<Key, T>(
  nameOf: (key: Key) => string,
  make: (key: Key) => T,
  most = Infinity,
): (key: Key) => T {
  const made = new Map<string, T>();
  return (key) => {
    const name = nameOf(key);
    const value = made.get(name) ?? make(key);
    made.delete(name);
    made.set(name, value);
    const [oldest] = made.keys();
    if (made.size > most && oldest !== undefined) made.delete(oldest);
    return value;
  };
}
