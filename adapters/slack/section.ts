import type { Block } from './block.ts';
import type { Group } from './rich-text.ts';

/** One paragraph of rich text. */
export function section(...elements: readonly Block[]): Group {
  return { type: 'rich_text_section', elements };
}
