import type { Action } from '../../src/index.ts';
import { stageOn } from './plan/stage-on.ts';

/** Takes an incident over from whoever looks; the one who looks lets it go. */
export const handOver: Action = {
  verb: 'handOver',
  asks: {},
  governed: 'sentence',
  ends: false,
  stageOf: stageOn,
};
