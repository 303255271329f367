/** Whole counts that add up to `total`, in proportion to these weights (largest remainders). */
export function apportion(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const counts = exact.map((count) => Math.floor(count + 1e-9));
  const left = total - counts.reduce((all, count) => all + count, 0);
  const first = exact
    .map((count, index) => ({ index, rest: count - (counts[index] ?? 0) }))
    .toSorted((a, b) => b.rest - a.rest)
    .slice(0, left)
    .map(({ index }) => index);
  return counts.map((count, index) => count + (first.includes(index) ? 1 : 0));
}
