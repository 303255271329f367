import type { Distribution } from '../distribution/distribution.ts';
import { middle } from '../distribution/middle.ts';
import { shareBelow } from '../distribution/share-below.ts';
import { valueAt } from '../distribution/value-at.ts';
import type { Peak } from '../../monitoring.ts';
import { binsOf } from './bins-of.ts';
import type { PlacedBin } from './bins-of.ts';
import { certain } from './certain.ts';
import { islands } from './islands.ts';
import type { Island } from './islands.ts';

/**
 * The peaks of a distribution, lowest first, each as the bin of `edges` it is in: one, unless more
 * are certain (excess mass, see README). None where too few records tell, or all have one value.
 */
export function peaksOf(
  distribution: Distribution,
  edges: readonly number[],
  whole: boolean,
): readonly Peak[] {
  const bins = binsOf(distribution, whole);
  const greatest = Math.max(0, ...bins.map(({ count, width }) => count / width));
  if (distribution.count < fewest || bins.length < 3 || greatest === 0) return [];
  const least = certain(distribution.count, fineness(bins), sharpnessOf(distribution));
  const found = mostIslands(bins, greatest, least);
  const peaks = found.map((island) => peakOf(island, bins, edges, distribution));
  const at = new Map(peaks.flatMap((peak) => (peak === undefined ? [] : [[peak.from, peak]])));
  return [...at.values()];
}

const fewest = 50;
const levels = 40;

/** As many bins as there were, if all were as narrow as the narrowest. */
function fineness(bins: readonly PlacedBin[]): number {
  const widths = bins.map(({ width }) => width);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return Math.min(200, all / widths.reduce((a, b) => Math.min(a, b)));
}

/** The length of both flanks (1 % to 10 % of the records) in parts of what is between them. */
function sharpnessOf(distribution: Distribution): number {
  const at = (share: number) => valueAt(distribution, share);
  const between = at(0.9) - at(0.1);
  const flanks = at(0.1) - at(0.01) + at(0.99) - at(0.9);
  return between > 0 ? flanks / 2 / between : 1;
}

/** The islands of the lowest level that has the most of them: there they are whole. */
function mostIslands(
  bins: readonly PlacedBin[],
  greatest: number,
  least: number,
): readonly Island[] {
  return Array.from({ length: levels - 1 }, (_, i) => (greatest * (i + 1)) / levels)
    .map((level) => islands(bins, level, least))
    .reduce((most, each) => (each.length > most.length ? each : most));
}

/** The fullest bin of the chart among those whose middle is on the island. */
function peakOf(
  { first, last }: Island,
  bins: readonly PlacedBin[],
  edges: readonly number[],
  distribution: Distribution,
): Peak | undefined {
  const [from, to] = [bins[first]?.from ?? 0, bins[last]?.to ?? 0];
  const between = middle(from, to);
  const charted = edges.slice(0, -1).map((edge, i) => ({ from: edge, to: edges[i + 1] ?? edge }));
  const on = charted.filter((bin) => {
    const at = middle(bin.from, bin.to);
    return at > from && at < to;
  });
  const near = charted.filter((bin) => bin.from <= between && between < bin.to);
  const share = (bin: Peak) =>
    shareBelow(distribution, bin.to) - shareBelow(distribution, bin.from);
  const [fullest] = (on.length > 0 ? on : near).toSorted((a, b) => share(b) - share(a));
  return fullest;
}
