import type { Action } from '../../src/index.ts';

/** Takes back one's own votes of this round, while they have not taken effect. */
export const withdraw: Action = {
  verb: 'withdraw',
  asks: {},
  governed: 'ownVote',
  ends: false,
  stageOf: () => undefined,
};
