import type { Action } from '../../src/index.ts';

/** Tells the thread what the other account has to accept: its whole effect is that it is told. */
export const remindShare: Action = {
  verb: 'remindShare',
  asks: {},
  governed: 'sentence',
  ends: false,
  // However often.
  compares: true,
  stageOf: () => undefined,
};
