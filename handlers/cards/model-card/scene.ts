import type {
  CardRef,
  Judgement,
  Recorded,
  Ruling,
  Seen,
  Stages,
  Words,
} from '../../../src/index.ts';
import { agenda } from './agenda.ts';
import type { Judged, Shown } from './seen.ts';

/** Everything the card is drawn from. */
export type Scene = {
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
  readonly judgement: Judgement;
  readonly words: Words;
  readonly stages: Stages;
  readonly ref: CardRef;
};

/** What the policies say to everything that may be asked now, in the agenda's order. */
export function rulingsOf({ seen, recorded, judgement }: Scene): readonly Ruling[] {
  return agenda(seen, recorded)
    .asks.filter(({ verb }) => verb !== 'withdraw')
    .map(({ verb, on }) => judgement.of(verb, on));
}
