import type { Action } from '../../src/index.ts';

/** Asks again for a decision that was declined, came too late, or was overtaken. */
export const propose: Action = {
  verb: 'propose',
  asks: { reason: { required: true, min: 3, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: (on) => on,
};
