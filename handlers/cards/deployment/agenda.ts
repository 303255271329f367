import type { Agenda, Ask, Recorded, Seen } from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';
import { goingBack, situationOf } from './situation.ts';

/** To go back, while it runs, and while what came of it is watched; nobody is waited for. */
export function agenda(seen: Seen<Judged, Shown>, recorded: Recorded): Agenda {
  const ask = rollbackAsk(seen, recorded);
  if (!ask) return { about: undefined, waits: false, asks: [] };
  return { about: seen.judged.stage, waits: false, asks: [ask, { verb: 'withdraw', on: '' }] };
}

/** `<stage>/<version>`; undefined where there is nothing to go back from or to. */
export function rollbackAsk(seen: Seen<Judged, Shown>, recorded: Recorded): Ask | undefined {
  const { stage, back } = seen.judged;
  const state = situationOf(seen, recorded);
  const may = state.is === 'running' || (state.is === 'serves' && state.until !== undefined);
  // One that was decided here takes its place in a moment.
  return may && back !== null && !goingBack(recorded)
    ? { verb: 'rollback', on: `${stage}/${back}`, stage }
    : undefined;
}
