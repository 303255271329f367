import { count } from '../count.ts';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A span in its two greatest units at most: `3 hours`, `1 day 4 hours`, `4 minutes`. */
export function span(ms: number): string {
  const minutes = Math.max(60_000, Math.round(ms / 60_000) * 60_000);
  const parts = units.reduce<{ readonly left: number; readonly said: readonly string[] }>(
    ({ left, said }, [unit, size]) => {
      const n = Math.floor(left / size);
      return { left: left - n * size, said: n === 0 ? said : [...said, count(n, unit)] };
    },
    { left: minutes, said: [] },
  );
  return parts.said.slice(0, 2).join(' ');
}
