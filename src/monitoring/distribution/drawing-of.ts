import type { Drawing } from '../drift-report.ts';
import { peaksOf } from '../shape/peaks-of.ts';
import { commonBins } from './common-bins.ts';
import { sharesOf } from './frequencies.ts';
import { histogramOf } from './histogram-of.ts';
import { nameable } from './nameable.ts';
import { shareHistogram } from './share-histogram.ts';
import type { Sides } from './sides.ts';

/** The histogram of both sides over the same bins, and the peaks of each where they have any. */
export function drawingOf(sides: Sides): Drawing {
  switch (sides.of) {
    case 'categorical': {
      const { before, now } = sides;
      const names = nameable(before, now);
      const histogram = shareHistogram(sharesOf(before), sharesOf(now), names);
      return histogram === undefined ? {} : { histogram };
    }
    case 'numerical': {
      const { before, now, whole } = sides;
      const edges = commonBins(before, now, whole);
      const histogram = histogramOf(before, now, whole);
      if (histogram === undefined) return {};
      const shape = {
        before: peaksOf(before, edges, whole),
        now: peaksOf(now, edges, whole),
      };
      return { histogram, shape };
    }
  }
}
