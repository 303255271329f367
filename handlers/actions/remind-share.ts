import type { Action } from '../../src/index.ts';

/** Tells the thread what the other account has to accept, or to share: that is its whole effect. */
export const remindShare: Action = {
  verb: 'remindShare',
  asks: {},
  governed: 'sentence',
  ends: false,
  // However often.
  compares: true,
  stageOf: () => undefined,
};
