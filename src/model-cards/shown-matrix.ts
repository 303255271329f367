import type { Json } from '../json.ts';
import { decimalsFor, figure } from '../words/figures.ts';
import { axisLabels } from './axis-labels.ts';
import { axisName } from './axis-name.ts';
import { numbersOf } from './numbers-of.ts';

/** A `matrix` as it is drawn; undefined where its rows are not numbers, or not equally many. */
export function shownMatrix(value: Json | undefined, x: Json | undefined, y: Json | undefined) {
  const rows = (Array.isArray(value) ? value : []).map((row: Json) => numbersOf(row) ?? []);
  const width = rows[0]?.length ?? 0;
  const isMatrix = width > 0 && rows.every(({ length }) => length === width);
  if (!isMatrix || rows.length > most || width > most) return undefined;
  const decimals = decimalsFor(rows.flat());
  const labels = axisLabels(y, rows.length);
  return {
    kind: 'matrix' as const,
    x: axisName(x),
    y: axisName(y),
    columns: axisLabels(x, width),
    rows: rows.map((row, n) => ({
      label: labels[n] ?? '',
      cells: row.map((cell) => figure(cell, decimals)),
    })),
  };
}

/** What SageMaker takes. */
const most = 20;
