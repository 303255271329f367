import type { Json } from '../../src/index.ts';

/** A numerical feature as statistics.json has it; buckets as `[from, to, count]`. */
export function numerical(
  name: string,
  of: {
    readonly mean: number;
    readonly deviation?: number;
    readonly buckets: readonly (readonly [number, number, number])[];
    readonly sketch?: readonly (readonly number[])[];
    readonly missing?: number;
    readonly type?: 'Integral' | 'Fractional';
  },
): Json {
  const present = of.buckets.reduce((sum, [, , count]) => sum + count, 0);
  return {
    name,
    inferred_type: of.type ?? 'Fractional',
    numerical_statistics: {
      common: { num_present: present, num_missing: of.missing ?? 0 },
      mean: of.mean,
      sum: of.mean * present,
      std_dev: of.deviation ?? 1,
      min: of.buckets[0]?.[0] ?? 0,
      max: of.buckets.at(-1)?.[1] ?? 0,
      distribution: {
        kll: {
          buckets: of.buckets.map(([lower_bound, upper_bound, count]) => ({
            lower_bound,
            upper_bound,
            count,
          })),
          sketch: { parameters: { c: 0.64, k: 2048 }, data: of.sketch ?? [] },
        },
      },
    },
  };
}

/** A String feature as statistics.json has it. */
export function textual(
  name: string,
  counts: readonly (readonly [string, number])[],
  missing = 0,
): Json {
  return {
    name,
    inferred_type: 'String',
    string_statistics: {
      common: {
        num_present: counts.reduce((sum, [, count]) => sum + count, 0),
        num_missing: missing,
      },
      distinct_count: counts.length,
      distribution: {
        categorical: { buckets: counts.map(([value, count]) => ({ value, count })) },
      },
    },
  };
}

/** Buckets of one width from a value on, each with its count. */
export function even(
  from: number,
  width: number,
  counts: readonly number[],
): readonly (readonly [number, number, number])[] {
  return counts.map((count, i) => [from + i * width, from + (i + 1) * width, count] as const);
}

/** statistics.json of these features. */
export function statistics(records: number, features: readonly Json[]): Json {
  return { version: 0, dataset: { item_count: records }, features };
}

/** constraints.json of these features, all with one threshold. */
export function constraints(
  threshold: number,
  features: readonly { readonly [key: string]: Json }[],
  more: { readonly [key: string]: Json } = {},
): Json {
  return {
    version: 0,
    features,
    monitoring_config: {
      evaluate_constraints: 'Enabled',
      emit_metrics: 'Enabled',
      datatype_check_threshold: 1,
      domain_content_threshold: 1,
      distribution_constraints: {
        perform_comparison: 'Enabled',
        comparison_threshold: threshold,
        comparison_method: 'Robust',
        ...more,
      },
    },
  };
}
