/** A span in its greatest unit, rounded down: `4 分`, `3 時間`, `2 日`. */
export function age(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes} 分`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} 時間` : `${Math.floor(hours / 24)} 日`;
}
