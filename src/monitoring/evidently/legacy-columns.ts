import { memberOf, membersOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { textOf } from '../text-of.ts';
import type { DriftColumn } from './drift-column.ts';
import { rowsIn } from './rows-in.ts';
import type { Rows } from './rows-in.ts';
import { sidesOfColumn } from './sides-of-column.ts';

/**
 * The columns in the results of the legacy layout (`metrics: [{ metric, result }]`): those of
 * DataDriftTable, ColumnDriftMetric and whatever else has a drift score.
 */
export function legacyColumns(results: readonly unknown[]): readonly DriftColumn[] {
  const rows = rowsIn(results);
  return results.flatMap((result) => {
    const table = membersOf(memberOf(result, 'drift_by_columns'));
    const single = memberOf(result, 'drift_score') === undefined ? [] : [['', result] as const];
    return [...table, ...single].flatMap(([key, column]) => columnOf(key, column, rows));
  });
}

function columnOf(key: string, column: unknown, rows: Rows): readonly DriftColumn[] {
  const written = memberOf(column, 'column_name');
  const name = typeof written === 'string' ? written : key;
  if (name === '') return [];
  return [
    {
      name,
      check: 'ColumnDriftMetric',
      method: textOf(memberOf(column, 'stattest_name'), 60),
      score: numberOf(memberOf(column, 'drift_score')),
      threshold: numberOf(memberOf(column, 'stattest_threshold') ?? memberOf(column, 'threshold')),
      detected: flagOf(memberOf(column, 'drift_detected')),
      sides: sidesOfColumn(column, rows),
    },
  ];
}

/** NumPy's booleans are written as text by some versions. */
function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = textOf(value, 8).toLowerCase();
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}
