import type { Action } from '../../src/index.ts';

/** Takes one's own vote back while it has not taken effect. */
export const withdraw: Action = {
  verb: 'withdraw',
  asks: {},
  governed: 'ownVote',
  ends: false,
  stageOf: () => undefined,
};
