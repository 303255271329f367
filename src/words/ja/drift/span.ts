const units = [
  ['日', 86_400_000],
  ['時間', 3_600_000],
  ['分', 60_000],
] as const;

/** A span in its two greatest units at most: `3 時間`, `1 日 4 時間`. */
export function span(ms: number): string {
  const minutes = Math.max(60_000, Math.round(ms / 60_000) * 60_000);
  const parts = units.reduce<{ readonly left: number; readonly said: readonly string[] }>(
    ({ left, said }, [unit, size]) => {
      const n = Math.floor(left / size);
      return { left: left - n * size, said: n === 0 ? said : [...said, `${n} ${unit}`] };
    },
    { left: minutes, said: [] },
  );
  return parts.said.slice(0, 2).join(' ');
}
