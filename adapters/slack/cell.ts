import type { Cell } from '../../src/index.ts';
import type { Block } from './block.ts';
import { clean } from './clean.ts';
import type { Drawing } from './drawing.ts';
import { inline } from './inline.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';
import { unbreakable } from './unbreakable.ts';
import { wholeWords } from './whole-words.ts';

/** A table cell: words that wrap, or two unbreakable halves with one break point between them.
 *  Each half has at most `max` characters. */
export function cell(halves: Cell | undefined, drawing: Drawing, max: number): Block {
  const [first = [], second] = halves ?? [];
  if (second === undefined && first.every((span) => typeof span === 'string')) {
    return { type: 'raw_text', text: guard(wholeWords(clean(first.join(''), max))) || '–' };
  }
  const elements = [
    ...clipped(inline(first, drawing), max).map(second === undefined ? whole : joined),
    ...(second === undefined ? [] : [{ type: 'text', text: ' ' }]),
    ...clipped(inline(second ?? [], drawing), max).map(joined),
  ];
  const [start, ...rest] = elements;
  if (start === undefined) return { type: 'raw_text', text: '–' };
  const [block = start] = richText(section(guarded(start), ...rest));
  return block;
}

/** Elements until `max` characters are used up. */
function clipped(elements: readonly Block[], max: number): readonly Block[] {
  let left = max;
  return elements.flatMap((element) => {
    if (left <= 0) return [];
    if (typeof element.text !== 'string') return [element];
    const text = clean(element.text, left);
    left -= text.length;
    return text === '' ? [] : [{ ...element, text }];
  });
}

function whole(element: Block): Block {
  return typeof element.text === 'string'
    ? { ...element, text: wholeWords(element.text) }
    : element;
}

function joined(element: Block): Block {
  return typeof element.text === 'string'
    ? { ...element, text: unbreakable(element.text) }
    : element;
}

function guarded(element: Block): Block {
  return typeof element.text === 'string' ? { ...element, text: guard(element.text) } : element;
}

/** A client made a quotation of a cell that begins with `>`. */
function guard(text: string): string {
  return text.startsWith('>') ? `\u2060${text}` : text;
}
