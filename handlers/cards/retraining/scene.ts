import type { DrawnFrom, Ruling } from '../../../src/index.ts';
import type { Judged, Shown } from './look.ts';
import { runningIn } from './state.ts';

/** Everything the card is drawn from. */
export type Scene = DrawnFrom<Judged, Shown>;

/** What the policies say to retraining, where that may be asked. */
export function rulingOf({ seen, recorded, judgement }: Scene): Ruling | undefined {
  if (seen.judged.pipeline === null || runningIn(recorded)) return undefined;
  return judgement.of('retrain', '');
}
