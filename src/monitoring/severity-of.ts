import type { Severity } from '../alert.ts';
import type { DriftReport } from '../monitoring.ts';
import { excessOf } from './excess-of.ts';

/** What weighs besides the report itself. */
export type SeverityContext = {
  /** Share of the model's attribution that the drifted features carry, where it is known. */
  readonly importance?: number | undefined;
  /** The model stands in the last stage; undefined where nobody knows which. */
  readonly isLast?: boolean | undefined;
};

/**
 * How grave a violation is: points for how much drifted, how far, what it matters to the model, and
 * what kind of thing it is. Four points are critical, two a warning; before the last stage nothing
 * is critical.
 */
export function severityOf(report: DriftReport, { importance, isLast }: SeverityContext): Severity {
  const points =
    breadthOf(report) + excess(report) + steps(importance ?? 0, 0.2, 0.5) + kindOf(report);
  if (points >= 4 && isLast !== false) return 'critical';
  return points >= 2 ? 'warning' : 'info';
}

function steps(value: number, one: number, two: number): number {
  if (value >= two) return 2;
  return value >= one ? 1 : 0;
}

/** How much drifted; of a monitor of one thing, that one thing tells nothing about breadth. */
function breadthOf({ drifted, compared }: DriftReport): number {
  return compared === undefined || compared <= 1 ? 0 : steps(drifted / compared, 0.1, 0.3);
}

/** How far the worst is beyond its limit. A metric that fell by a seventh fell far, a distance did not. */
function excess({ type, findings }: DriftReport): number {
  const worst = Math.max(0, ...findings.map((finding) => excessOf(finding) ?? 0));
  switch (type) {
    case 'dataQuality':
    case 'other':
    case 'alarm':
      return steps(worst, 0.5, 1);
    case 'modelQuality':
    case 'bias':
    case 'attribution':
      return steps(worst, 0.05, 0.15);
  }
}

/** Worse predictions harm now, other input may harm; without a column the model is fed nonsense. */
function kindOf({ type, findings, unreadable }: DriftReport): number {
  if (unreadable !== undefined) return 2;
  const broken = findings.some(({ check }) => breaking.has(check)) ? 2 : 0;
  switch (type) {
    case 'modelQuality':
    case 'alarm':
      return 2;
    case 'bias':
      return 1;
    case 'dataQuality':
    case 'attribution':
    case 'other':
      return broken;
  }
}

const breaking: ReadonlySet<string> = new Set(['missing_column_check', 'data_type_check']);
