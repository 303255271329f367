import { z } from 'zod';

/** The features of a `statistics.json`; throws where a histogram does not hold every record. */
export function numbersOf(statistics: unknown) {
  const { features } = file.parse(statistics);
  return features.map(({ name, numerical_statistics: found }) => {
    const bins = found?.distribution.kll.buckets ?? [];
    const total = bins.reduce((all, { count }) => all + count, 0);
    if (total !== (found?.common.num_present ?? 0)) throw new Error(`${name} lacks records`);
    return { name, mean: found?.mean, deviation: found?.std_dev, bins, total };
  });
}

type Feature = ReturnType<typeof numbersOf>[number];

/** The greatest distance of two cumulative curves over the same bins. */
export function gap(before: Feature | undefined, now: Feature | undefined): number {
  let [a, b, most] = [0, 0, 0];
  for (const [index, bin] of (before?.bins ?? []).entries()) {
    a += bin.count / (before?.total ?? 1);
    b += (now?.bins[index]?.count ?? 0) / (now?.total ?? 1);
    most = Math.max(most, Math.abs(a - b));
  }
  return most;
}

/** Bins that hold more than either neighbour. */
export function peaks(feature: Feature | undefined) {
  const bins = feature?.bins ?? [];
  const count = (index: number) => bins[index]?.count ?? 0;
  return bins.flatMap(({ lower_bound: from, upper_bound: to }, index) =>
    count(index) > count(index - 1) && count(index) > count(index + 1) ? [[from, to]] : [],
  );
}

const file = z.object({
  features: z.array(
    z.looseObject({
      name: z.string(),
      numerical_statistics: z
        .looseObject({
          mean: z.number(),
          std_dev: z.number(),
          common: z.object({ num_present: z.number() }).loose(),
          distribution: z.looseObject({
            kll: z.looseObject({
              buckets: z.array(
                z.object({
                  lower_bound: z.number(),
                  upper_bound: z.number(),
                  count: z.number(),
                }),
              ),
            }),
          }),
        })
        .optional(),
    }),
  ),
});
