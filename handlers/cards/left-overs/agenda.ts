import type { Agenda, Ask, Recorded, Seen } from '../../../src/index.ts';
import { listed } from '../../actions/plan/left-overs.ts';
import type { Judged, Shown } from './look.ts';
import { runningIn } from './state.ts';
import { wayOn, waysBack } from './ways-back.ts';

/** So many are offered at a time, the oldest first. */
const most = 3;

/**
 * To delete the list, and to retire ways back, one decision at a time; nobody is asked, whoever may
 * does it whenever they like.
 */
export function agenda(seen: Seen<Judged, Shown>, recorded: Recorded): Agenda {
  const asks = runningIn(recorded) ? [] : [...cleanUp(seen), ...retire(seen)];
  // What comes to be left over later is looked at by cards that have a round.
  return { about: 'leftOvers', waits: false, asks: [...asks, { verb: 'withdraw', on: '' }] };
}

function cleanUp({ judged: { names } }: Seen<Judged, Shown>): readonly Ask[] {
  return names.length === 0 ? [] : [{ verb: 'cleanUp', on: listed(names) }];
}

function retire({ shown }: Seen<Judged, Shown>): readonly Ask[] {
  return waysBack(shown)
    .slice(0, most)
    .map((way) => ({ verb: 'retire', on: wayOn(way), stage: way.stage }));
}
