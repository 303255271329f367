import type { Action } from '../../src/index.ts';

/** Declines a stage for a version; the version itself is not rejected, and nothing is written. */
export const decline: Action = {
  verb: 'decline',
  asks: { reason: { required: true, min: 3, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: (on) => on,
};
