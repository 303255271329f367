import { z } from 'zod';
import type { FeatureStatistics, Statistics } from './statistics-file.ts';

/** `constraints.json` of a data quality monitor, as far as its container reads it back. */
export const constraintsFile = z.looseObject({
  features: z.array(
    z.looseObject({
      name: z.string(),
      inferred_type: z.string(),
      completeness: z.number(),
      string_constraints: z.looseObject({ domains: z.array(z.string()) }).optional(),
    }),
  ),
  monitoring_config: z.looseObject({
    evaluate_constraints: z.enum(['Enabled', 'Disabled']),
    emit_metrics: z.enum(['Enabled', 'Disabled']),
    datatype_check_threshold: z.number(),
    domain_content_threshold: z.number(),
    distribution_constraints: z.looseObject({
      perform_comparison: z.enum(['Enabled', 'Disabled']),
      comparison_threshold: z.number(),
      comparison_method: z.string(),
    }),
  }),
});

export type Constraints = z.infer<typeof constraintsFile>;

/**
 * The constraints a data set suggests. A run suggests some as well, with the container's own
 * threshold of 0.1: what a run is held to are those of its baseline.
 */
export function suggestedConstraints({ features }: Statistics, threshold = 0.1): Constraints {
  return {
    version: 0,
    features: features.map(suggested),
    monitoring_config: {
      evaluate_constraints: 'Enabled',
      emit_metrics: 'Enabled',
      datatype_check_threshold: 1,
      domain_content_threshold: 1,
      distribution_constraints: {
        perform_comparison: 'Enabled',
        comparison_threshold: threshold,
        comparison_method: 'Simple',
      },
    },
  };
}

function suggested({ name, inferred_type: type, ...feature }: FeatureStatistics) {
  const { numerical_statistics: numerical, string_statistics: textual } = feature;
  const common = numerical?.common ?? textual?.common;
  const present = common?.num_present ?? 0;
  return {
    name,
    inferred_type: type,
    completeness: present / (present + (common?.num_missing ?? 0)),
    ...(numerical && { num_constraints: { is_non_negative: numerical.min >= 0 } }),
    ...(textual && {
      string_constraints: {
        domains: textual.distribution.categorical.buckets.map(({ value }) => value),
      },
    }),
  };
}
