import type { Action } from '../../src/index.ts';
import { stageOf } from './stage-of.ts';

/** Asks again for a stage that was declined, expired or left behind. */
export const propose: Action = {
  verb: 'propose',
  asks: { reason: { required: true, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf,
};
