import type { Block } from './block.ts';

/** A `rich_text` block of these sections and quotes; empty ones are left out. */
export function richText(...groups: readonly Group[]): readonly Block[] {
  const elements = groups.filter((group) => group.elements.length > 0);
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

export type Group = {
  readonly type: 'rich_text_section' | 'rich_text_quote';
  readonly elements: readonly Block[];
};
