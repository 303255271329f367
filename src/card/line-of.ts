import type { Line } from '../card.ts';

/** A lead or a verdict as a line, whether it is one text or has times and people in it. */
export function lineOf(text: string | Line): Line {
  return typeof text === 'string' ? [text] : text;
}
