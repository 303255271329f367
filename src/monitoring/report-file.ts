import type { MonitoringReportFile } from '../monitoring.ts';
import type { ReportFile } from '../reports.ts';
import { parseReport } from '../reports/parse-report.ts';
import { printable } from '../reports/printable.ts';

/** One file of a monitor's, as far as it could be read. */
export type MonitoringFile = {
  readonly name: string;
  readonly uri: string;
  readonly file: ReportFile;
};

/** A file as the report names it, and its JSON where there is some. */
export type ReadFile = { readonly report: MonitoringReportFile; readonly json?: unknown };

/**
 * Reads one file. Never throws: what is missing, empty, cut, not JSON or beyond all measure is
 * `unreadable` with a few words why.
 */
export function readFile({ name, uri, file }: MonitoringFile): ReadFile {
  if ('unreadable' in file) {
    return { report: { name, uri, unreadable: printable(file.unreadable, 80) } };
  }
  // Adapters read less than this; a string that another caller brings must not fill the memory.
  if (file.text.length > most) return { report: { name, uri, unreadable: 'larger than 64 MB' } };
  const parsed = parseReport(file.text);
  if ('unreadable' in parsed) return { report: { name, uri, ...parsed } };
  return { report: { name, uri, digest: file.digest }, json: parsed.json };
}

const most = 64 * 1024 * 1024;
