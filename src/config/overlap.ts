/** Whether some name fits two patterns, in any case of letters; `*` is anything. */
export function overlap(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const tried = new Set<string>();
  const meet = (m: number, n: number): boolean => {
    if (m === a.length && n === b.length) return true;
    const at = `${m} ${n}`;
    if (tried.has(at)) return false;
    tried.add(at);
    // A `*` is over, or takes what comes next in the other.
    if (a[m] === '*') return meet(m + 1, n) || (n < b.length && meet(m, n + 1));
    if (b[n] === '*') return meet(m, n + 1) || (m < a.length && meet(m + 1, n));
    return a[m] === b[n] && meet(m + 1, n + 1);
  };
  return meet(0, 0);
}
