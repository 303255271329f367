import type { Drawing } from '../drift-report.ts';
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
      const histogram = histogramOf(sides.before, sides.now, sides.whole);
      return histogram === undefined ? {} : { histogram };
    }
  }
}
