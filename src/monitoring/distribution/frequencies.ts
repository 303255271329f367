/** How many records have each category. */
export type Frequencies = ReadonlyMap<string, number>;

/** The share of records that have each category. */
export function sharesOf(frequencies: Frequencies): ReadonlyMap<string, number> {
  const sum = [...frequencies.values()].reduce((total, count) => total + count, 0);
  return new Map(Array.from(frequencies, ([name, count]) => [name, sum > 0 ? count / sum : 0]));
}
