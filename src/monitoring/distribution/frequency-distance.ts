import { sharesOf } from './frequencies.ts';
import type { Frequencies } from './frequencies.ts';

/** The greatest change of one category's share, 0 to 1: what Model Monitor calls LInfinity. */
export function frequencyDistance(before: Frequencies, now: Frequencies): number {
  const [then, since] = [sharesOf(before), sharesOf(now)];
  const names = new Set([...then.keys(), ...since.keys()]);
  return [...names].reduce(
    (greatest, name) =>
      Math.max(greatest, Math.abs((then.get(name) ?? 0) - (since.get(name) ?? 0))),
    0,
  );
}
