import { memberOf } from '../../reports/members-of.ts';
import { textOf } from '../text-of.ts';

/** One entry of a constraint_violations.json; `feature`, `metric` and `label` as they are written. */
export type Violation = {
  readonly feature: string;
  readonly facet: string;
  readonly facetValue: string;
  readonly label: string;
  readonly metric: string;
  readonly check: string;
  /** The monitor's own sentence: quoted, never parsed. */
  readonly quote: string;
};

/** The violations of a constraint_violations.json; undefined where it holds no list of them. */
export function violationsIn(json: unknown): readonly Violation[] | undefined {
  const list = memberOf(json, 'violations');
  if (!Array.isArray(list)) return undefined;
  return list.map((entry: unknown) => ({
    feature: written(memberOf(entry, 'feature_name')),
    facet: written(memberOf(entry, 'facet')),
    facetValue: written(memberOf(entry, 'facet_value')),
    label: written(memberOf(entry, 'label')),
    metric: written(memberOf(entry, 'metric_name')),
    check: textOf(memberOf(entry, 'constraint_check_type'), 60),
    quote: textOf(memberOf(entry, 'description'), 300),
  }));
}

function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
