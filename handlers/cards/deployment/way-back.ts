import type { Judgement, Recorded, Words } from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';

/** What going back from a deployment is drawn from, on its own card and on that of its level. */
export type WayBack = {
  readonly seen: {
    readonly judged: Pick<Judged, 'group' | 'stage' | 'back'>;
    readonly shown: Pick<Shown, 'execution' | 'plan' | 'isLast'>;
  };
  readonly recorded: Recorded;
  readonly judgement: Judgement;
  readonly words: Words;
};
