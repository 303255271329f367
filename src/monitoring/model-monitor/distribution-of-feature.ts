import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { distributionOf } from '../distribution/distribution.ts';
import type { Distribution, Span } from '../distribution/distribution.ts';
import { itemsOf } from '../items-of.ts';

/**
 * The distribution of a numerical feature of a statistics.json: from the values its KLL sketch
 * kept, where they are as many records as its buckets, else from the buckets, which are ten.
 */
export function distributionOfFeature(feature: unknown): Distribution | undefined {
  const kll = memberOf(memberOf(memberOf(feature, 'numerical_statistics'), 'distribution'), 'kll');
  const buckets = distributionOf(bucketsIn(kll));
  const sketch = distributionOf(itemsIn(kll));
  if (sketch === undefined || buckets === undefined) return buckets;
  const same = Math.abs(sketch.count - buckets.count) <= 0.01 * buckets.count;
  return same ? sketch : buckets;
}

function bucketsIn(kll: unknown): readonly Span[] {
  return itemsOf(memberOf(kll, 'buckets')).flatMap((bucket) => {
    const from = numberOf(memberOf(bucket, 'lower_bound'));
    const to = numberOf(memberOf(bucket, 'upper_bound'));
    const count = numberOf(memberOf(bucket, 'count'));
    if (from === undefined || to === undefined || count === undefined) return [];
    return to >= from ? [{ from, to, count }] : [];
  });
}

/** A value on level n of the sketch stands for 2^n records. */
function itemsIn(kll: unknown): readonly Span[] {
  return itemsOf(memberOf(memberOf(kll, 'sketch'), 'data')).flatMap((values, level) =>
    itemsOf(values).flatMap((value) => {
      const at = numberOf(value);
      return at === undefined ? [] : [{ from: at, to: at, count: 2 ** level }];
    }),
  );
}
