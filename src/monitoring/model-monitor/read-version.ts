import { memberOf } from '../../reports/members-of.ts';
import { readFile } from '../report-file.ts';
import type { MonitoringFile, ReadFile } from '../report-file.ts';
import { textOf } from '../text-of.ts';

/**
 * Reads a file of Model Monitor. Its schemas are versions 0 and 1, or name none; what another
 * version means nobody knows yet, so that is `unreadable`.
 */
export function readVersion(file: MonitoringFile): ReadFile {
  const read = readFile(file);
  const version = memberOf(read.json, 'version');
  if (version === undefined || known.has(Math.floor(Number(version)))) return read;
  const { name, uri } = read.report;
  return { report: { name, uri, unreadable: `unknown version ${textOf(version, 20)}`.trim() } };
}

const known: ReadonlySet<number> = new Set([0, 1]);
