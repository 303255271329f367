import type { LiveVariant } from './endpoint-store.ts';

/** What each variant of a fleet takes of so many percent of the traffic, by its weight. */
export function percentages(
  variants: readonly LiveVariant[],
  percent: number,
): readonly { readonly variant: LiveVariant; readonly percent: number }[] {
  const all = variants.reduce((sum, { weight }) => sum + weight, 0);
  return variants.map((variant) => ({
    variant,
    percent: all === 0 ? 0 : (percent * variant.weight) / all,
  }));
}
