import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import type { Frequencies } from '../distribution/frequencies.ts';
import { itemsOf } from '../items-of.ts';

/** How often each value of a String feature of a statistics.json occurs; undefined where untold. */
export function frequenciesOfFeature(feature: unknown): Frequencies | undefined {
  const distribution = memberOf(memberOf(feature, 'string_statistics'), 'distribution');
  const counts = itemsOf(memberOf(memberOf(distribution, 'categorical'), 'buckets')).flatMap(
    (bucket) => {
      const value = memberOf(bucket, 'value');
      const count = numberOf(memberOf(bucket, 'count')) ?? 0;
      return typeof value === 'string' && count > 0 ? [[value, count] as const] : [];
    },
  );
  return counts.length > 0 ? new Map(counts) : undefined;
}
