import type { Frequencies } from './frequencies.ts';

/** Categories that enough records have: a rarer one may be the value of a single record. */
export function nameable(before: Frequencies, now: Frequencies): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter(
    (name) => Math.max(before.get(name) ?? 0, now.get(name) ?? 0) >= fewest,
  );
}

const fewest = 10;
