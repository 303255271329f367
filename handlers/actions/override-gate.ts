import type { Action } from '../../src/index.ts';

/** Sets a closed gate aside in this round: it opens the gate and promotes nothing. */
export const overrideGate: Action = {
  verb: 'overrideGate',
  asks: { reason: { required: true, min: 10, max: 500 } },
  governed: 'sentence',
  ends: false,
  // `<stage>/<metric>`; a metric's name may hold slashes itself.
  waives: (on) => [on.slice(on.indexOf('/') + 1)],
  stageOf: (on) => on.slice(0, on.indexOf('/')),
};
