import type { Cell, Element } from '../../src/index.ts';
import { richTextOf } from './rich-text.ts';
import type { Part } from './rich-text.ts';
import { toRuns } from './to-runs.ts';
import type { Run, RunStyle } from './to-runs.ts';

/** Widths by number of columns: a phone must show metric, values and gate beside each other. */
const widths: Readonly<Record<number, readonly number[]>> = {
  2: [70, 30],
  3: [30, 36, 38],
  4: [34, 20, 22, 22],
};

/** A table; four columns hold short numbers and align right. */
export function table({ head, rows }: Extract<Element, { readonly kind: 'table' }>): Part {
  const numbers = head.length > 3;
  const row = (cells: readonly (readonly Run[])[], style?: 'emphasis'): Part => ({
    type: 'TableRow',
    ...(style === undefined ? {} : { style }),
    cells: cells.map((inlines, column) => ({
      type: 'TableCell',
      items: [
        {
          ...richTextOf(inlines),
          ...(numbers && column > 0 ? { horizontalAlignment: 'right' } : {}),
        },
      ],
    })),
  });
  return {
    type: 'Table',
    firstRowAsHeaders: true,
    showGridLines: false,
    spacing: 'medium',
    columns: (widths[head.length] ?? head.map(() => 1)).map((width) => ({ width })),
    rows: [
      row(
        head.map((title) => toRuns([title], { weight: 'bolder', size: 'small' })),
        'emphasis',
      ),
      ...rows.map(({ cells }) => row(cells.map((cell) => cellRuns(cell)))),
    ],
  };
}

/** Two halves break between themselves only: two lines on a phone, one on a desktop. */
function cellRuns([first, second]: Cell, style: RunStyle = {}): readonly Run[] {
  if (second === undefined) return toRuns(first, style);
  return [...unbroken(toRuns(first, style)), ...toRuns([' ']), ...unbroken(toRuns(second, style))];
}

const unbroken = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => ({ ...run, text: together(run.text) }));

/** A long half may break all the same, or the table would not fit. */
const together = (text: string): string =>
  text.length > 28
    ? text
    : text
        .replaceAll(' ', '\u00a0')
        .replace(/(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[\u3040-\u30ff\u3400-\u9fff])/g, '\u2060');
