import type { Block } from './block.ts';
import { clean } from './clean.ts';

/** Text that stays what it is: in rich text nothing is parsed. None for an empty one. */
export function literal(text: string, style?: 'bold' | 'code'): readonly Block[] {
  const words = clean(text);
  if (words === '') return [];
  return [
    { type: 'text', text: words, ...(style === undefined ? {} : { style: { [style]: true } }) },
  ];
}
