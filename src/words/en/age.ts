import { count } from './count.ts';

/** A span in its greatest unit, rounded down: `4 min`, `3 h`, `2 days`. */
export function age(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours}\u00a0h` : count(Math.floor(hours / 24), 'day');
}
