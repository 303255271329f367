import type { Histogram } from '../../monitoring.ts';
import { binLabels } from './bin-labels.ts';
import { commonBins } from './common-bins.ts';
import type { Distribution } from './distribution.ts';
import { middle } from './middle.ts';
import { percent } from './percent.ts';
import { shareBelow } from './share-below.ts';
import { sharesIn } from './shares-in.ts';

/** Both distributions over the same bins; undefined where all values of both are one. */
export function histogramOf(
  before: Distribution,
  now: Distribution,
  whole = false,
): Histogram | undefined {
  const edges = commonBins(before, now, whole);
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const labels = binLabels(edges, {
    before: [before, now].some((each) => shareBelow(each, first) > 0),
    after: [before, now].some((each) => shareBelow(each, last, true) < 1),
    whole,
  });
  const [then, since] = [sharesIn(before, edges), sharesIn(now, edges)];
  const bins = labels.map((label, i) => ({
    label,
    at: middle(edges[i] ?? 0, edges[i + 1] ?? 0),
    before: percent(then[i] ?? 0),
    now: percent(since[i] ?? 0),
  }));
  return { of: 'numerical', bins };
}
