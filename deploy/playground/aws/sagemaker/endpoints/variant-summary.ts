import type { LiveVariant } from './endpoint-store.ts';

/** A variant that has so much of its weight and so many percent of these instances now. */
export function variantSummary(
  { name, desiredWeight, desiredInstances }: LiveVariant,
  weight: number,
  { of, percent }: { readonly of: number; readonly percent: number },
) {
  return {
    VariantName: name,
    CurrentWeight: weight,
    DesiredWeight: desiredWeight,
    CurrentInstanceCount: Math.ceil((of * percent) / 100),
    DesiredInstanceCount: desiredInstances,
  };
}
