import { z } from 'zod';

const common = z.looseObject({ num_present: z.number(), num_missing: z.number() });

const bucket = z.looseObject({
  lower_bound: z.number(),
  upper_bound: z.number(),
  count: z.number(),
});

const numerical = z.looseObject({
  common,
  mean: z.number(),
  sum: z.number(),
  std_dev: z.number(),
  min: z.number(),
  max: z.number(),
  distribution: z.looseObject({ kll: z.looseObject({ buckets: z.array(bucket) }) }),
});

const textual = z.looseObject({
  common,
  distinct_count: z.number(),
  distribution: z.looseObject({
    categorical: z.looseObject({
      buckets: z.array(z.looseObject({ value: z.string(), count: z.number() })),
    }),
  }),
});

/** `statistics.json` of a data quality monitor, as far as its container reads it back. */
export const statisticsFile = z.looseObject({
  dataset: z.looseObject({ item_count: z.number() }),
  features: z.array(
    z.looseObject({
      name: z.string(),
      inferred_type: z.enum(['Integral', 'Fractional', 'String', 'Unknown']),
      numerical_statistics: numerical.optional(),
      string_statistics: textual.optional(),
    }),
  ),
});

export type Statistics = z.infer<typeof statisticsFile>;
export type FeatureStatistics = Statistics['features'][number];
