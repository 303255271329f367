import type { Action } from '../../src/index.ts';
import { stageOf } from './stage-of.ts';

/** Declines a stage: the version stays where it is and is not rejected. */
export const decline: Action = {
  verb: 'decline',
  asks: { reason: { required: true, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf,
};
