import type { Element } from '../../src/index.ts';
import type { Block } from './block.ts';
import { cell } from './cell.ts';
import type { Drawing } from './drawing.ts';

type Table = Extract<Element, { readonly kind: 'table' }>;

/** A table; up to three columns wrap, more are short numbers and do not. */
export function table({ head, rows }: Table, drawing: Drawing): Block {
  const wide = head.length > 3;
  return {
    type: 'table',
    column_settings: head.map((_, column) => ({
      align: wide && column > 0 ? 'right' : 'left',
      is_wrapped: !wide,
    })),
    rows: [
      head.map((text) => cell([[{ text, as: 'bold' }]], drawing)),
      ...rows.map(({ cells }) => head.map((_, column) => cell(cells[column], drawing))),
    ],
  };
}
