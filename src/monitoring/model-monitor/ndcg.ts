/**
 * Normalised discounted cumulative gain, as Model Monitor defines it for attributions: what the
 * features are worth at the baseline, in the order of now, over the same in their own order.
 * 1 where the ranking is the same; undefined where nothing is worth anything.
 */
export function ndcg(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): number | undefined {
  const gain = (order: readonly string[]) =>
    order.reduce((sum, name, i) => sum + (before.get(name) ?? 0) / Math.log2(i + 2), 0);
  const best = gain(ranked(before));
  return best > 0 ? gain(ranked(now)) / best : undefined;
}

function ranked(shares: ReadonlyMap<string, number>): readonly string[] {
  return [...shares].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}
