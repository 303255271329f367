import type { DriftReport } from '../monitoring.ts';
import type { Evidence } from '../reports.ts';

/**
 * The share of the model's attribution that the drifted features carry, 0 to 1; undefined where no
 * SHAP values are known, or none of a drifted feature.
 */
export function attributionOf(
  { findings }: Pick<DriftReport, 'findings'>,
  features: Evidence['features'],
): number | undefined {
  const drifted = new Set(findings.map(({ name }) => name));
  const carried = features.filter(({ name }) => drifted.has(name));
  if (carried.length === 0) return undefined;
  return Math.min(
    1,
    carried.reduce((sum, { share }) => sum + share, 0),
  );
}
