import type { Clock } from '../../../src/index.ts';

/** What is asked for under a key, or what it answered less than `ms` ago. */
export type Memory<T> = (key: string, ask: () => Promise<T>, ms?: number) => Promise<T>;

/** How much is kept, and of which answers; what nobody asked for the longest goes first. */
export type Remembering<T> = {
  readonly clock: Clock;
  readonly most: number;
  readonly worth?: (value: T) => boolean;
};

/** Remembers answers; what was thrown, or is not worth it, is asked for again. */
export function remembering<T>({ clock, most, worth }: Remembering<T>): Memory<T> {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  const forget = (key: string, answer: Promise<T>) => {
    if (kept.get(key)?.answer === answer) kept.delete(key);
  };
  return (key, ask, ms = Infinity) => {
    const known = kept.get(key);
    const now = clock.monotonic();
    kept.delete(key);
    if (known && now - known.at < ms) {
      kept.set(key, known);
      return known.answer;
    }
    const answer = ask();
    kept.set(key, { at: now, answer });
    answer.then(
      (value) => worth?.(value) === false && forget(key, answer),
      () => forget(key, answer),
    );
    for (const [oldest] of kept) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return answer;
  };
}
