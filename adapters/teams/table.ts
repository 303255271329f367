import type { Cell, Element } from '../../src/index.ts';
import { richTextOf } from './rich-text.ts';
import type { Part } from './rich-text.ts';
import { toRuns } from './to-runs.ts';
import type { Run, RunStyle } from './to-runs.ts';

type Table = Extract<Element, { readonly kind: 'table' }>;

/** Widths by number of columns: a phone must show metric, values and gate beside each other. */
const widths: Readonly<Record<number, readonly number[]>> = {
  3: [30, 36, 38],
  4: [34, 20, 22, 22],
};

/** A table; four columns hold short numbers and align right. */
export function table(element: Table): Part {
  const { head, rows } = element;
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
    columns: (widths[head.length] ?? shares(element)).map((width) => ({ width })),
    rows: [
      row(
        head.map((title) => toRuns([title], { weight: 'bolder', size: 'small' })),
        'emphasis',
      ),
      ...rows.map(({ cells }) => row(cells.map((cell) => cellRuns(cell)))),
    ],
  };
}

/** Each column in the measure of its longest half, which does not break; none below a quarter. */
function shares({ head, rows }: Table): readonly number[] {
  const longest = head.map((title, column) => {
    const halves = rows.flatMap(({ cells }) => cells[column] ?? []);
    return Math.max(title.length, ...halves.map((half) => lengthOf(toRuns(half ?? []))));
  });
  const sum = longest.reduce((all, one) => all + one, 0);
  return longest.map((one) => Math.max(25, Math.round((100 * one) / sum)));
}

const lengthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);

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
