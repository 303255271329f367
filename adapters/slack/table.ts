import type { Element } from '../../src/index.ts';
import type { Block } from './block.ts';
import { cell } from './cell.ts';
import type { Drawing } from './drawing.ts';

type Table = Extract<Element, { readonly kind: 'table' }>;

/** Slack's own limits of a table, the row of titles left out. */
const rowsMax = 99;
const textMax = 9900;

/** A table; up to three columns wrap, more are short numbers and do not. */
export function table({ head, rows: all }: Table, drawing: Drawing): Block {
  const rows = all.slice(0, rowsMax);
  // A cell has two halves at most, and a joiner may double each character.
  const max = Math.floor(Math.min(150, textMax / ((rows.length + 1) * head.length * 4)));
  const wide = head.length > 3;
  return {
    type: 'table',
    column_settings: head.map((_, column) => ({
      align: wide && column > 0 ? 'right' : 'left',
      is_wrapped: !wide,
    })),
    rows: [
      head.map((text) => cell([[{ text, as: 'bold' }]], drawing, max)),
      ...rows.map(({ cells }) => head.map((_, column) => cell(cells[column], drawing, max))),
    ],
  };
}
