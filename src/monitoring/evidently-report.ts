import type { DriftReport } from '../monitoring.ts';
import { memberOf } from '../reports/members-of.ts';
import { numberOf } from '../reports/number-of.ts';
import { printable } from '../reports/printable.ts';
import { drawingOf } from './distribution/drawing-of.ts';
import { driftReport } from './drift-report.ts';
import type { Draft } from './drift-report.ts';
import { badSideOf, hasDrifted } from './evidently/drift-column.ts';
import type { DriftColumn } from './evidently/drift-column.ts';
import { evidentlyParts } from './evidently/evidently-parts.ts';
import type { EvidentlyParts } from './evidently/evidently-parts.ts';
import { rowsIn } from './evidently/rows-in.ts';
import { readFile } from './report-file.ts';
import type { MonitoringFile } from './report-file.ts';
import { textOf } from './text-of.ts';

/**
 * What a JSON report of Evidently's says: its legacy layout (0.2 to 0.6, and `evidently.legacy`
 * since) and the current one (0.7), reports and test suites. Never throws; only finite numbers out.
 */
export function evidentlyReport(file: MonitoringFile): DriftReport {
  const read = readFile(file);
  const parts = evidentlyParts(read.json);
  const unreadable = read.report.unreadable ?? unreadableBecause(read.json, parts);
  if (unreadable !== undefined) {
    const { name, uri } = read.report;
    const reports = [{ name, uri, unreadable }];
    return driftReport({ type: 'dataQuality', scores: 'none', reports, unreadable }, []);
  }
  const drafts = draftsOf(parts);
  return driftReport(
    {
      type: typeOf(parts),
      ...countsOf(parts),
      scores: drafts.some(({ finding }) => finding.score !== undefined) ? 'Evidently' : 'none',
      reports: [read.report],
    },
    drafts,
    () => parts.columns.map((column) => draftOf(column).finding),
  );
}

function unreadableBecause(json: unknown, parts: EvidentlyParts): string | undefined {
  const version = textOf(memberOf(json, 'version'), 20);
  if (version !== '' && !version.startsWith('0.')) return `unknown version ${version}`;
  const { columns, tests } = parts;
  if (memberOf(json, 'metric_results') !== undefined) return 'a dump and not the JSON of a report';
  if (columns.length + tests.length === 0 && countOf(parts) === undefined) {
    return 'no drift metric and no test in it';
  }
  const judged = tests.length > 0 || columns.some((column) => hasDrifted(column) !== undefined);
  return judged || countOf(parts) !== undefined ? undefined : 'no verdict in it';
}

/** Only the model's quality fell where nothing else failed. */
function typeOf({ columns, tests }: EvidentlyParts): DriftReport['type'] {
  const failed = tests.filter((test) => test.failed !== undefined);
  const drifted = columns.some((column) => hasDrifted(column) === true);
  const quality = failed.length > 0 && failed.every(({ ofQuality }) => ofQuality);
  return quality && !drifted ? 'modelQuality' : 'dataQuality';
}

function draftsOf(parts: EvidentlyParts): readonly Draft[] {
  const drifted = parts.columns.filter((column) => hasDrifted(column) === true).map(draftOf);
  const failed = parts.tests.flatMap((test) => test.failed ?? []);
  const count = countOf(parts);
  // The number of columns that drifted says nothing more where the columns are there.
  const other = failed.filter(({ check }) => drifted.length === 0 || check !== counting);
  if (drifted.length + failed.length > 0 || parts.tests.length > 0 || !count?.drifted) {
    return [...drifted, ...other.map((finding) => ({ finding }))];
  }
  const { share, limit } = count;
  return [
    {
      finding: {
        name: counting,
        check: counting,
        ...(share !== undefined && { score: share }),
        ...(limit !== undefined && { threshold: limit }),
        bad: 'above',
      },
    },
  ];
}

const counting = 'DriftedColumnsCount';

function draftOf(column: DriftColumn): Draft {
  const { name, check, method, score, threshold, sides, quote } = column;
  return {
    finding: {
      name: printable(name, 80) || '?',
      check,
      ...(score !== undefined && { score }),
      ...(threshold !== undefined && { threshold }),
      bad: badSideOf(column),
      ...(method !== '' && { method }),
      ...(quote !== undefined && quote !== '' && { quote }),
    },
    ...(sides && { drawing: () => drawingOf(sides) }),
  };
}

type Count = {
  readonly compared: number | undefined;
  readonly drifted: number | undefined;
  readonly share: number | undefined;
  readonly limit: number | undefined;
};

/** What the report counted itself: DatasetDriftMetric or DataDriftTable, DriftedColumnsCount. */
function countOf({ results, metrics }: EvidentlyParts): Count | undefined {
  const [table] = results.filter(
    (each) => memberOf(each, 'number_of_drifted_columns') !== undefined,
  );
  if (table !== undefined) {
    return {
      compared: numberOf(memberOf(table, 'number_of_columns')),
      drifted: numberOf(memberOf(table, 'number_of_drifted_columns')),
      share: numberOf(memberOf(table, 'share_of_drifted_columns')),
      limit: numberOf(memberOf(table, 'drift_share')),
    };
  }
  const counted = metrics.find(({ type }) => type === counting);
  if (counted === undefined) return undefined;
  const drifted = numberOf(memberOf(counted.value, 'count'));
  const share = numberOf(memberOf(counted.value, 'share'));
  const compared = drifted && share ? Math.round(drifted / share) : undefined;
  return { compared, drifted, share, limit: counted.limit };
}

function countsOf(parts: EvidentlyParts): Pick<DriftReport, 'compared' | 'records'> & {
  readonly drifted?: number;
} {
  const count = countOf(parts);
  const compared = count?.compared ?? parts.columns.length;
  const rows = parts.metrics.find(({ type }) => type === 'RowCount');
  const records = rowsIn(parts.results).now ?? numberOf(rows?.value);
  // Tests are the verdict where there are some: they may allow what drifted.
  const drifted = parts.tests.length === 0 ? count?.drifted : undefined;
  return {
    ...(compared > 0 && { compared }),
    ...(records !== undefined && { records }),
    ...(drifted !== undefined && { drifted }),
  };
}
