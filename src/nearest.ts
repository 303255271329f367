import { closestMatch } from 'leven';

/** The one of these words that somebody most likely meant; undefined where none is close. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const maxDistance = Math.min(3, Math.max(1, Math.floor(typed.length / 2)));
  const lower = known.map((word) => word.toLowerCase());
  const match = closestMatch(typed.toLowerCase(), lower, { maxDistance });
  const begun =
    typed.length < 3 ? -1 : lower.findIndex((word) => word.startsWith(typed.toLowerCase()));
  return known[match === undefined ? begun : lower.indexOf(match)];
}
