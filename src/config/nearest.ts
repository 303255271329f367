/** "; did you mean …?" where one of the known words is close to this one, else nothing. */
export function nearest(word: string, known: readonly string[]): string {
  const [best] = known
    .map((each) => ({ each, far: distance(word.toLowerCase(), each.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  const close = best !== undefined && best.far <= Math.max(1, Math.floor(word.length / 3));
  return close ? ` (did you mean ${best.each}?)` : '';
}

/** Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1];
    for (const [j, other] of b.split('').entries()) {
      const swap = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
