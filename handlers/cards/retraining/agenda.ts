import type { Agenda, Recorded, Seen } from '../../../src/index.ts';
import type { Judged, Shown } from './look.ts';
import { runningIn } from './state.ts';

/** To retrain, one at a time; nobody is asked, whoever may does it whenever they like. */
export function agenda({ judged }: Seen<Judged, Shown>, recorded: Recorded): Agenda {
  const may = judged.pipeline !== null && !runningIn(recorded);
  const asks = may ? [{ verb: 'retrain', on: '' }] : [];
  // What comes to stand in the group is looked at by cards that have a round.
  return { about: 'retraining', waits: false, asks: [...asks, { verb: 'withdraw', on: '' }] };
}
