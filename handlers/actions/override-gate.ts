import type { Action } from '../../src/index.ts';
import { stageOf } from './stage-of.ts';

/** Sets one failed gate aside for this round; it does not promote. `on` is `<stage>/<metric>`. */
export const overrideGate: Action = {
  verb: 'overrideGate',
  asks: { reason: { required: true, min: 10, max: 500 } },
  governed: 'sentence',
  ends: false,
  waives: (on) => [on.slice(on.indexOf('/') + 1)],
  stageOf,
};
