import type { Endpoint } from './endpoint-store.ts';
import { percentages } from './percentages.ts';
import { variantSummary } from './variant-summary.ts';

/** The fleet that serves; while another takes over, weights are percent of the traffic. */
export function servingFleet({ variants, pending }: Endpoint) {
  if (!pending)
    return variants.map((each) =>
      variantSummary(each, each.weight, { of: each.instances, percent: 100 }),
    );
  const { share, remains } = pending.phase;
  return percentages(variants, 100 - share).map(({ variant, percent }) =>
    variantSummary(variant, percent, { of: variant.instances, percent: remains }),
  );
}
