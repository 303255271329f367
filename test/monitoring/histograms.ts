import { distributionOf } from '../../src/monitoring/distribution/distribution.ts';
import type { Distribution } from '../../src/monitoring/distribution/distribution.ts';

/** The histogram of a sorted sample in bins of one width, from its least to its greatest value. */
export function evenBins(sorted: Float64Array, bins: number): Distribution {
  const least = sorted[0] ?? 0;
  const width = ((sorted.at(-1) ?? 0) - least) / bins;
  const counts = Array<number>(bins).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < bins - 1 && value >= least + (bin + 1) * width) bin += 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return placed(counts.map((count, i) => [least + i * width, least + (i + 1) * width, count]));
}

/** The same in bins of as many records each, as quantiles are. */
export function quantileBins(sorted: Float64Array, bins: number): Distribution {
  const at = (part: number) => sorted[Math.floor((part / bins) * (sorted.length - 1))] ?? 0;
  const each = sorted.length / bins;
  return placed(Array.from({ length: bins }, (_, i) => [at(i), at(i + 1), each]));
}

function placed(bins: readonly (readonly [number, number, number])[]): Distribution {
  const spans = bins.map(([from, to, count]) => ({ from, to, count }));
  return distributionOf(spans) ?? { knots: [], count: 0 };
}
