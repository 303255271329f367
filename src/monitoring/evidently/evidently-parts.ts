import { memberOf } from '../../reports/members-of.ts';
import { itemsOf } from '../items-of.ts';
import type { DriftColumn } from './drift-column.ts';
import { legacyColumns } from './legacy-columns.ts';
import { legacyTest } from './legacy-test.ts';
import { columnOfMetric, snapshotMetrics } from './snapshot-metrics.ts';
import type { SnapshotMetric } from './snapshot-metrics.ts';
import { snapshotTest } from './snapshot-test.ts';
import type { TestSays } from './test-says.ts';

/** What is in a report of Evidently's, whichever layout it has. */
export type EvidentlyParts = {
  readonly columns: readonly DriftColumn[];
  readonly tests: readonly TestSays[];
  /** Of the current layout. */
  readonly metrics: readonly SnapshotMetric[];
  /** Of the legacy one. */
  readonly results: readonly unknown[];
};

/** Takes a report apart. What a test says of a column is said of it, whatever its metric says. */
export function evidentlyParts(json: unknown): EvidentlyParts {
  const metrics = snapshotMetrics(json);
  const results = itemsOf(memberOf(json, 'metrics')).flatMap(
    (entry) => memberOf(entry, 'result') ?? [],
  );
  const tests = itemsOf(memberOf(json, 'tests')).map((test) =>
    memberOf(test, 'metric_config') === undefined ? legacyTest(test) : snapshotTest(test, metrics),
  );
  const columns = new Map<string, DriftColumn>();
  const drifts = metrics.filter(({ type, column }) => type === 'ValueDrift' && column !== '');
  for (const column of [...legacyColumns(results), ...drifts.map(columnOfMetric)]) {
    columns.set(column.name, { ...columns.get(column.name), ...column });
  }
  for (const tested of withFailuresLast(tests.flatMap((test) => test.columns))) {
    columns.set(tested.name, joined(columns.get(tested.name), tested));
  }
  return { columns: [...columns.values()], tests, metrics, results };
}

/** Of several tests of one column, one that failed holds. */
function withFailuresLast(columns: readonly DriftColumn[]): readonly DriftColumn[] {
  return columns.toSorted((a, b) => Number(a.detected === true) - Number(b.detected === true));
}

/** A test rounds the score that its metric has in full. */
function joined(metric: DriftColumn | undefined, test: DriftColumn): DriftColumn {
  if (metric === undefined) return test;
  return {
    ...test,
    method: test.method || metric.method,
    score: metric.score ?? test.score,
    threshold: test.threshold ?? metric.threshold,
    sides: metric.sides,
  };
}
