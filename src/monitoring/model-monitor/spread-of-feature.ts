import type { Spread } from '../../monitoring.ts';
import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';

/** Mean and standard deviation of a numerical feature of a statistics.json. */
export function spreadOfFeature(feature: unknown): Spread | undefined {
  const statistics = memberOf(feature, 'numerical_statistics');
  const mean = numberOf(memberOf(statistics, 'mean'));
  const deviation = numberOf(memberOf(statistics, 'std_dev'));
  if (mean === undefined) return undefined;
  return { mean, ...(deviation !== undefined && { deviation }) };
}
