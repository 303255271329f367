import type { CardRef, Judgement, Recorded, Ruling, Seen, Words } from '../../../src/index.ts';
import type { Judged, Shown } from './look.ts';
import { runningIn } from './state.ts';

/** Everything the card is drawn from. */
export type Scene = {
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
  readonly judgement: Judgement;
  readonly words: Words;
  readonly ref: CardRef;
};

/** What the policies say to retraining, where that may be asked. */
export function rulingOf({ seen, recorded, judgement }: Scene): Ruling | undefined {
  if (seen.judged.pipeline === null || runningIn(recorded)) return undefined;
  return judgement.of('retrain', '');
}
