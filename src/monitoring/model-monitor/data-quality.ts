import type { DriftReport, Finding } from '../../monitoring.ts';
import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { printable } from '../../reports/printable.ts';
import { driftReport } from '../drift-report.ts';
import type { Compared } from './compared.ts';
import { constraintsOf } from './constraints-of.ts';
import { dataFinding } from './data-finding.ts';
import type { Columns } from './data-finding.ts';
import { driftFinding } from './drift-finding.ts';
import { featuresOf } from './features-of.ts';
import type { ModelMonitorFiles } from './model-monitor-files.ts';
import { readFiles } from './read-files.ts';
import type { RunFiles } from './read-files.ts';

/** What a data quality run found; scores are CloudWatch's where it has any, else computed. */
export function dataQuality(files: ModelMonitorFiles): DriftReport {
  const read = readFiles(files);
  const scores = files.scores ?? new Map<string, number>();
  const sides = sidesIn(read, scores);
  const drafts = read.violations.map((violation) =>
    dataFinding(violation, sides.compared(violation.feature), sides.columns),
  );
  const records = numberOf(memberOf(memberOf(read.statistics, 'dataset'), 'item_count'));
  return driftReport(
    {
      type: 'dataQuality',
      ...(files.window && { window: files.window }),
      ...(records !== undefined && { records }),
      ...(sides.count > 0 && { compared: sides.count }),
      scores: scoresOf(drafts.map(({ finding }) => finding)),
      reports: read.reports,
      ...(read.unreadable !== undefined && { unreadable: read.unreadable }),
    },
    drafts,
    () => sides.names.map((name) => driftOf(name, sides.compared(name))),
  );
}

function driftOf(name: string, feature: Compared): Finding {
  const base = { name: printable(name, 80) || '?', check: 'baseline_drift_check' };
  return driftFinding(base, feature).finding;
}

/** Completeness and the share of known values are counted by Model Monitor itself. */
function scoresOf(findings: readonly Finding[]): DriftReport['scores'] {
  const scored = findings.filter(({ score }) => score !== undefined);
  const drift = scored.filter(({ check }) => check === 'baseline_drift_check');
  if (drift.some(({ computed }) => computed !== true)) return 'CloudWatch';
  if (drift.length > 0) return 'computed';
  return scored.length > 0 ? 'Model Monitor' : 'none';
}

function sidesIn(read: RunFiles, scores: ReadonlyMap<string, number>) {
  const constraints = featuresOf(read.baselineConstraints);
  const before = featuresOf(read.baselineStatistics);
  const now = featuresOf(read.statistics);
  const expected = constraints.size > 0 ? constraints : before;
  return {
    names: [...expected.keys()],
    count: expected.size || now.size,
    columns: columnsOf(expected, now),
    compared(name: string): Compared {
      const score = scores.get(name);
      return {
        constraints: constraintsOf(read.baselineConstraints, constraints.get(name)),
        before: before.get(name),
        now: now.get(name),
        ...(score !== undefined && Number.isFinite(score) && { score }),
      };
    },
  };
}

type Features = ReadonlyMap<string, unknown>;

function columnsOf(expected: Features, now: Features): Columns {
  // Of a side that could not be read nothing is missing.
  if (expected.size === 0 || now.size === 0) return { missing: [], extra: [] };
  const only = (these: Features, those: Features) =>
    [...these.keys()]
      .filter((name) => !those.has(name))
      .slice(0, 10)
      .map((name) => printable(name, 40));
  return { missing: only(expected, now), extra: only(now, expected) };
}
