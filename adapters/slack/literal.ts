import type { Block } from './block.ts';
import { clean } from './clean.ts';

/**
 * Text that stays what it is: in rich text nothing is parsed. A range of numbers does not break. None
 * for an empty one.
 */
export function literal(text: string, style?: 'bold' | 'code', max?: number): readonly Block[] {
  const words = clean(text, max).replace(/(?<=\d)–(?=\d)/gu, '\u2060–\u2060');
  if (words === '') return [];
  return [
    { type: 'text', text: words, ...(style === undefined ? {} : { style: { [style]: true } }) },
  ];
}
