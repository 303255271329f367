import type { Json, Line } from '../../src/index.ts';
import { toRuns } from './to-runs.ts';
import type { Run, RunStyle } from './to-runs.ts';

/** An element of an Adaptive Card. */
export type Part = { readonly [key: string]: Json };
export type Spacing = 'none' | 'small' | 'medium' | 'large';

/** One paragraph of literal text. */
export function richText(line: Line, style: RunStyle = {}, spacing?: Spacing): Part {
  return richTextOf(toRuns(line, style), spacing);
}

/** The same of runs that are there already. */
export function richTextOf(inlines: readonly Run[], spacing?: Spacing): Part {
  return { type: 'RichTextBlock', inlines, ...(spacing === undefined ? {} : { spacing }) };
}
