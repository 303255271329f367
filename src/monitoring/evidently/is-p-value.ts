/**
 * Whether a drift method of Evidently's answers a p-value, so that drift is below its threshold; all
 * others answer a distance. By the method's name or what Evidently calls it on a report.
 */
export function isPValue(method: string): boolean {
  return method.includes('p_value') || pValues.has(method.toLowerCase());
}

/** Those whose name does not say so, as of 0.7.21. */
const pValues: ReadonlySet<string> = new Set([
  'ks',
  'chisquare',
  'z',
  'anderson',
  'anderson-darling',
  'cramer_von_mises',
  'cramer-von mises',
  'es',
  'epps-singleton',
  'fisher_exact',
  "fisher's exact test",
  'g_test',
  'mannw',
  'mann-whitney u-rank test',
  't_test',
  'tvd',
  'total-variation-distance',
  'empirical_mmd',
]);
