import type { Agenda, Recorded, Seen } from '../../../src/index.ts';
import type { Judged, Shown } from './look.ts';
import { situationOf } from './situation.ts';

/** Nobody is asked for anything; while it is down a round is open, which tells since when. */
export function agenda(seen: Seen<Judged, Shown>, recorded: Recorded): Agenda {
  const situation = situationOf(seen, recorded);
  const fires = situation.is === 'down' || situation.is === 'changing';
  return { about: fires ? situation.since : undefined, waits: false, asks: [] };
}
