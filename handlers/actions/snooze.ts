import type { Action } from '../../src/index.ts';
import { monitorMatchers } from './plan/monitor-matchers.ts';
import { silenceOf } from './plan/silence-of.ts';
import { snoozeFor, spanOf } from './plan/spans.ts';
import { stageOn } from './plan/stage-on.ts';

/** Nobody is told of this monitor for a time: its whole effect is a silence that ends by itself. */
export const snooze: Action = {
  verb: 'snooze',
  asks: {
    until: { required: true, options: Object.keys(snoozeFor.options) },
    reason: { required: true, min: 3, max: 500 },
  },
  governed: 'sentence',
  ends: false,
  stageOf: stageOn,
  silence: (decision) =>
    silenceOf(
      decision,
      monitorMatchers(decision.card),
      spanOf(snoozeFor, decision.answers['until']),
    ),
};
