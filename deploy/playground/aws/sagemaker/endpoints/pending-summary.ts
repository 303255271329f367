import type { Deployment } from './endpoint-store.ts';
import { percentages } from './percentages.ts';
import { variantSummary } from './variant-summary.ts';

/** The fleet that takes over; `unit` is how many milliseconds its times count in. */
export function pendingSummary({ config, variants, startedAt, phase }: Deployment, unit: number) {
  const Status = {
    Status: phase.status,
    StatusMessage: phase.message,
    StartTime: phase.startedAt / unit,
  };
  return {
    EndpointConfigName: config.name,
    StartTime: startedAt / unit,
    ProductionVariants: percentages(variants, phase.share).map(({ variant, percent }) => ({
      ...variantSummary(variant, percent, { of: variant.desiredInstances, percent: phase.share }),
      VariantStatus: [Status],
    })),
  };
}
