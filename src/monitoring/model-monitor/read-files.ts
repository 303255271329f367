import type { MonitoringReportFile } from '../../monitoring.ts';
import type { MonitoringFile, ReadFile } from '../report-file.ts';
import type { ModelMonitorFiles } from './model-monitor-files.ts';
import { readVersion } from './read-version.ts';
import { violationsIn } from './violations-in.ts';
import type { Violation } from './violations-in.ts';

/** The files of a run, read. `unreadable`: why nobody can say what it found. */
export type RunFiles = {
  readonly baselineStatistics?: unknown;
  readonly baselineConstraints?: unknown;
  readonly statistics?: unknown;
  readonly violations: readonly Violation[];
  readonly reports: readonly MonitoringReportFile[];
  readonly unreadable?: string;
};

/** Reads the files of a run and of its baseline; each that cannot be read says why. */
export function readFiles({ verdict, baseline, run }: ModelMonitorFiles): RunFiles {
  const [baselineStatistics, baselineConstraints, statistics, violations] = [
    baseline.statistics,
    baseline.constraints,
    run.statistics,
    run.violations,
  ].map((file) => (file === undefined ? undefined : readVersion(file)));
  const found = violationsIn(violations?.json);
  // Clarify writes no violations where it found none, and says nothing else.
  const needless = verdict === 'clean' && isMissing(run.violations);
  const unreadable = needless ? undefined : unreadableBecause(violations, found, verdict);
  return {
    baselineStatistics: baselineStatistics?.json,
    baselineConstraints: baselineConstraints?.json,
    statistics: statistics?.json,
    violations: found ?? [],
    reports: [
      statistics,
      needless ? undefined : violations,
      baselineStatistics,
      baselineConstraints,
    ].flatMap((file) => file?.report ?? []),
    ...(unreadable !== undefined && { unreadable }),
  };
}

function isMissing(file: MonitoringFile | undefined): boolean {
  return file === undefined || ('unreadable' in file.file && file.file.unreadable === 'missing');
}

function unreadableBecause(
  file: ReadFile | undefined,
  found: readonly Violation[] | undefined,
  verdict: ModelMonitorFiles['verdict'],
): string | undefined {
  const name = file?.report.name ?? 'constraint_violations.json';
  if (file === undefined) return `${name}: missing`;
  if (file.report.unreadable !== undefined) return `${name}: ${file.report.unreadable}`;
  if (found === undefined) return `${name}: no list of violations in it`;
  const contradicts = verdict === 'violations' && found.length === 0;
  return contradicts ? `${name}: no violation in it` : undefined;
}
