import { matcherOf } from './matcher-of.ts';
import type { Matcher } from '../silence.ts';

/** More conditions than one silence needs. */
const most = 10;

/** Matchers, one a line; else the first line that is none, or that is one too many. */
export function matchersIn(
  lines: readonly string[],
): { readonly matchers: readonly Matcher[] } | { readonly unreadable: string } {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  const matchers: Matcher[] = [];
  for (const line of written) {
    const matcher = matcherOf(line);
    if (!matcher || matchers.length === most) return { unreadable: line };
    matchers.push(matcher);
  }
  return { matchers };
}
