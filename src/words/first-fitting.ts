import type { Line } from '../card.ts';
import { clip } from './plain.ts';
import { textOfLine } from '../card/text-of-line.ts';

/** The first of these that is at most so long as text; else the last one, cut. */
export function firstFitting(lines: readonly Line[], max: number): Line {
  const found = lines.find((line) => Array.from(textOfLine(line)).length <= max);
  return found ?? [clip(textOfLine(lines.at(-1) ?? []), max)];
}
