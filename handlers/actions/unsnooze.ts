import type { Action } from '../../src/index.ts';
import { stageOn } from './plan/stage-on.ts';

/** Ends a silence of this monitor before its time. */
export const unsnooze: Action = {
  verb: 'unsnooze',
  asks: {},
  governed: 'sentence',
  ends: false,
  stageOf: stageOn,

  // `<stage>/<when it began>`: the button names the silence it was drawn for.
  silence({ on, at }, active) {
    const began = on.slice(on.indexOf('/') + 1);
    const found = active.find(({ startsAt }) => startsAt === began);
    return found && { ...found, endsAt: at };
  },
};
