import type { Action } from '../../src/index.ts';
import { stageOn } from './plan/stage-on.ts';

/** "I am looking": its whole effect is its record, which lasts as long as the incident does. */
export const claim: Action = {
  verb: 'claim',
  asks: {},
  governed: 'sentence',
  ends: false,
  stageOf: stageOn,
};
