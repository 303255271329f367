import { clean } from './clean.ts';

export type PlainText = {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
};

/** A `plain_text` object of at most `max` characters; no `:shortcode:` in it becomes an emoji. */
export function plainText(text: string, max: number): PlainText {
  return { type: 'plain_text', text: clean(text, max) || '…', emoji: false };
}
