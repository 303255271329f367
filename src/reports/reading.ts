import type { Metric } from '../reports.ts';

/** A metric as one place of one report gives it; `within` tells that place from others. */
export type Reading = { readonly metric: Metric; readonly within: string };
