import { referenceOf, type DrawnFrom, type Ruling } from '../../../src/index.ts';
import { agenda } from './agenda.ts';
import type { Judged, Shown } from './seen.ts';
import { situationOf, type Situation } from './situation.ts';

/** Everything a monitor's card is drawn from, worked out once. */
export type Scene = DrawnFrom<Judged, Shown> & {
  readonly reference: string;
  readonly situation: Situation;
  /** What the policies say to each verb that may be asked, those that are denied left out. */
  readonly rulings: readonly Ruling[];
};

/** Sets the scene of one card. */
export function sceneOf(from: DrawnFrom<Judged, Shown>): Scene {
  const { seen, recorded, judgement, ref } = from;
  const asks = agenda(seen, recorded).asks.filter(({ verb }) => verb !== 'withdraw');
  const rulings = asks
    .map(({ verb, on }) => judgement.of(verb, on))
    .filter(({ verdict }) => verdict.status !== 'deny');
  return {
    ...from,
    reference: referenceOf(ref),
    situation: situationOf(seen, recorded),
    rulings,
  };
}
