import type { Finding } from '../../monitoring.ts';
import { distance } from './distance.ts';
import { frequencyDistance } from './frequency-distance.ts';
import type { Sides } from './sides.ts';

/** A score from both sides where the monitor tells none, with the method it was computed by. */
export function computedScore(sides: Sides): Pick<Finding, 'score' | 'computed' | 'method'> {
  switch (sides.of) {
    case 'numerical':
      return {
        score: distance(sides.before, sides.now),
        computed: true,
        method: 'Kolmogorov-Smirnov',
      };
    case 'categorical':
      return {
        score: frequencyDistance(sides.before, sides.now),
        computed: true,
        method: 'LInfinity',
      };
  }
}
