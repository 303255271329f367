import {
  referenceOf,
  type CardRef,
  type Judgement,
  type Recorded,
  type Ruling,
  type Seen,
  type Stages,
  type Words,
} from '../../../src/index.ts';
import { agenda } from './agenda.ts';
import type { Judged, Shown } from './seen.ts';
import { situationOf, type Situation } from './situation.ts';

/** Everything a monitor's card is drawn from, worked out once. */
export type Scene = {
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
  readonly judgement: Judgement;
  readonly words: Words;
  readonly stages: Stages;
  readonly reference: string;
  readonly situation: Situation;
  /** What the policies say to each verb that may be asked, those that are denied left out. */
  readonly rulings: readonly Ruling[];
};

/** Sets the scene of one card. */
export function sceneOf(
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
  judgement: Judgement,
  words: Words,
  { stages, ref }: { readonly stages: Stages; readonly ref: CardRef },
): Scene {
  const asks = agenda(seen, recorded).asks.filter(({ verb }) => verb !== 'withdraw');
  const rulings = asks
    .map(({ verb, on }) => judgement.of(verb, on))
    .filter(({ verdict }) => verdict.status !== 'deny');
  return {
    seen,
    recorded,
    judgement,
    words,
    stages,
    reference: referenceOf(ref),
    situation: situationOf(seen, recorded),
    rulings,
  };
}
