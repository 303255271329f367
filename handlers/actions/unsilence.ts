import type { Action } from '../../src/index.ts';
import { silenceKey } from './plan/silence-key.ts';

/** Ends a silence of a group before its time, wherever it was written. */
export const unsilence: Action = {
  verb: 'unsilence',
  asks: { reason: { required: false, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: () => undefined,

  silence({ on, at }, active) {
    const found = active.find((each) => silenceKey(each) === on);
    return found && { ...found, endsAt: at };
  },
};
