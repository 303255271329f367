/**
 * The keys of both sides in one order, the same whichever side is which: what only one of them has
 * stands behind what it stands behind there. Where both put common keys into another order, the
 * lesser of the two holds.
 */
export function mergeOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const [our, their] = [new Set(ours), new Set(theirs)];
  const common = commonOrder(
    base,
    ours.filter((key) => their.has(key)),
    theirs.filter((key) => our.has(key)),
  );
  const [ourRuns, theirRuns] = [runsOf(ours, their), runsOf(theirs, our)];
  const behind = (key: string | symbol) =>
    [ourRuns.get(key) ?? [], theirRuns.get(key) ?? []]
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
      .flat();
  return [...behind(start), ...common.flatMap((key) => [key, ...behind(key)])];
}

/** Where what stands in front of every common key is kept. */
const start = Symbol('start');

function commonOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const there = new Set(ours);
  const was = textOf(base.filter((key) => there.has(key)));
  const known = new Set(base);
  const [our, their] = [ours, theirs].map((keys) => textOf(keys.filter((key) => known.has(key))));
  // Who moved nothing follows the one who did.
  if (our === was && their !== was) return theirs;
  if (their === was && our !== was) return ours;
  return textOf(ours) < textOf(theirs) ? ours : theirs;
}

function textOf(keys: readonly string[]): string {
  return JSON.stringify(keys);
}

/** What the other side has not, by the common key in front of it. */
function runsOf(
  keys: readonly string[],
  others: ReadonlySet<string>,
): ReadonlyMap<string | symbol, readonly string[]> {
  const runs = new Map<string | symbol, string[]>();
  let last: string | symbol = start;
  for (const key of keys) {
    if (others.has(key)) last = key;
    else runs.set(last, [...(runs.get(last) ?? []), key]);
  }
  return runs;
}
