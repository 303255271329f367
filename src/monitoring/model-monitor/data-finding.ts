import type { Finding } from '../../monitoring.ts';
import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { printable } from '../../reports/printable.ts';
import type { Draft } from '../drift-report.ts';
import type { Compared } from './compared.ts';
import { driftFinding } from './drift-finding.ts';
import { frequenciesOfFeature } from './frequencies-of-feature.ts';
import type { Violation } from './violations-in.ts';

/** The columns only one side has. */
export type Columns = { readonly missing: readonly string[]; readonly extra: readonly string[] };

/** A violation of a data quality run with its numbers, each from where the monitor writes it. */
export function dataFinding(violation: Violation, feature: Compared, columns: Columns): Draft {
  const base = {
    name: printable(violation.feature, 80) || '?',
    check: violation.check,
    ...(violation.quote !== '' && { quote: violation.quote }),
  };
  switch (violation.check) {
    case 'baseline_drift_check':
      return driftFinding(base, feature);
    case 'completeness_check':
      return { finding: { ...base, ...completenessOf(feature) } };
    case 'categorical_values_check':
      return { finding: { ...base, ...knownValuesOf(feature) } };
    case 'missing_column_check':
      return { finding: { ...base, bad: 'above', ...named(columns.missing) } };
    case 'extra_column_check':
      return { finding: { ...base, bad: 'above', ...named(columns.extra) } };
    case 'data_type_check':
      return { finding: { ...base, ...atLeast(undefined, feature.constraints.dataType) } };
  }
  return { finding: { ...base, bad: 'above' } };
}

type Numbers = Pick<Finding, 'score' | 'threshold' | 'bad' | 'before' | 'now'>;

function atLeast(score: number | undefined, threshold: number | undefined): Numbers {
  return {
    ...(score !== undefined && { score }),
    ...(threshold !== undefined && { threshold }),
    bad: 'below',
  };
}

/** The share of records that have the feature at all. */
function completenessOf({ constraints, before, now }: Compared): Numbers {
  const [then, since] = [presentIn(before), presentIn(now)];
  return {
    ...atLeast(since, constraints.completeness),
    ...(then !== undefined && { before: { mean: then } }),
    ...(since !== undefined && { now: { mean: since } }),
  };
}

function presentIn(feature: unknown): number | undefined {
  const common = ['numerical_statistics', 'string_statistics'].flatMap(
    (kind) => memberOf(memberOf(feature, kind), 'common') ?? [],
  )[0];
  const present = numberOf(memberOf(common, 'num_present'));
  const missing = numberOf(memberOf(common, 'num_missing'));
  if (present === undefined || missing === undefined) return undefined;
  // Fewer than none is no count, and its share might be a zero with a sign, which JSON loses.
  return present < 0 || present + missing <= 0 ? undefined : present / (present + missing);
}

/** The share of records whose value is one of those the constraints name. */
function knownValuesOf({ constraints, now }: Compared): Numbers {
  const domains = new Set(Array.isArray(constraints.domains) ? constraints.domains : []);
  const frequencies = [...(frequenciesOfFeature(now) ?? [])];
  const all = frequencies.reduce((sum, [, count]) => sum + count, 0);
  const known = frequencies
    .filter(([value]) => domains.has(value))
    .reduce((sum, [, count]) => sum + count, 0);
  const tells = all > 0 && domains.size > 0;
  return atLeast(tells ? known / all : undefined, constraints.domainContent);
}

function named(columns: readonly string[]): Pick<Finding, 'columns'> {
  return columns.length > 0 ? { columns } : {};
}
