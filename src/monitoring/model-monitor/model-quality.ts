import type { DriftReport, Finding, Spread } from '../../monitoring.ts';
import { memberOf, membersOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { printable } from '../../reports/printable.ts';
import { driftReport } from '../drift-report.ts';
import type { ModelMonitorFiles } from './model-monitor-files.ts';
import { readFiles } from './read-files.ts';
import type { RunFiles } from './read-files.ts';
import type { Violation } from './violations-in.ts';

/** What a model quality run found: regression, binary or multiclass, whichever block is there. */
export function modelQuality(files: ModelMonitorFiles): DriftReport {
  const read = readFiles(files);
  const findings = read.violations.map((violation) => findingOf(violation, read));
  const constraints = blockOf(read.baselineConstraints, '_constraints');
  const compared = constraints.length;
  const records = numberOf(memberOf(memberOf(read.statistics, 'dataset'), 'item_count'));
  return driftReport(
    {
      type: 'modelQuality',
      ...(files.window && { window: files.window }),
      ...(records !== undefined && { records }),
      ...(compared > 0 && { compared }),
      scores: findings.some(({ score }) => score !== undefined) ? 'Model Monitor' : 'none',
      reports: read.reports,
      ...(read.unreadable !== undefined && { unreadable: read.unreadable }),
    },
    findings.map((finding) => ({ finding })),
    () => constraints.map(([metric]) => findingOf({ metric, check: '', quote: '' }, read)),
  );
}

function findingOf(
  { metric, check, quote }: Pick<Violation, 'metric' | 'check' | 'quote'>,
  read: RunFiles,
): Finding {
  const constraint = valueIn(blockOf(read.baselineConstraints, '_constraints'), metric);
  const threshold = numberOf(memberOf(constraint, 'threshold'));
  const operator = memberOf(constraint, 'comparison_operator') ?? check;
  const before = spreadOf(valueIn(blockOf(read.baselineStatistics, '_metrics'), metric));
  const now = spreadOf(valueIn(blockOf(read.statistics, '_metrics'), metric));
  return {
    name: printable(metric, 80) || '?',
    check,
    ...(now && { score: now.mean }),
    ...(threshold !== undefined && { threshold }),
    bad: operator === 'GreaterThanThreshold' ? 'above' : 'below',
    ...(before && { before }),
    ...(now && { now }),
    ...(quote !== '' && { quote }),
  };
}

type Members = ReturnType<typeof membersOf>;

/** The members of `regression_metrics`, `binary_classification_constraints` and their like. */
function blockOf(json: unknown, ending: '_metrics' | '_constraints'): Members {
  return membersOf(json)
    .filter(([key]) => key.endsWith(ending))
    .flatMap(([, block]) => membersOf(block));
}

function valueIn(members: Members, name: string): unknown {
  return members.find(([key]) => key === name)?.[1];
}

/** The deviation of fewer than 200 records is the text "NaN". */
function spreadOf(metric: unknown): Spread | undefined {
  const mean = numberOf(memberOf(metric, 'value'));
  const deviation = numberOf(memberOf(metric, 'standard_deviation'));
  if (mean === undefined) return undefined;
  return { mean, ...(deviation !== undefined && { deviation }) };
}
