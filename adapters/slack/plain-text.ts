import type { Block } from './block.ts';
import { clean } from './clean.ts';

/** A `plain_text` object of at most `max` characters; no `:shortcode:` in it becomes an emoji. */
export function plainText(text: string, max: number): Block {
  return { type: 'plain_text', text: clean(text, max) || '…', emoji: false };
}
