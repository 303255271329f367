import { literal } from './literal.ts';
import type { Part, Spacing } from './rich-text.ts';

/** A heading; it must be a TextBlock, which reads Markdown, so what Markdown reads is escaped. */
export function heading(text: string, size: 'large' | 'medium', spacing?: Spacing): Part {
  return {
    type: 'TextBlock',
    text: literal(text).replace(/[\\`*_[\]<>~|#&]/g, String.raw`\$&`),
    wrap: true,
    style: 'heading',
    size,
    weight: 'bolder',
    ...(spacing === undefined ? {} : { spacing }),
  };
}
