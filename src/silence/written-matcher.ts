import type { Matcher } from '../silence.ts';

/** A matcher as `matcherOf` reads it, such as `alertname=~"DataDrift*"`. */
export function writtenMatcher({ name, is, value }: Matcher): string {
  return `${name}${is}"${value}"`;
}
