import type { Agenda, Ask, Recorded, Seen } from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';
import { situationOf } from './situation.ts';

/** To go back, while it serves badly; a round is open meanwhile, and nobody is waited for. */
export function agenda(seen: Seen<Judged, Shown>, recorded: Recorded): Agenda {
  if (situationOf(seen, recorded).is !== 'breached') {
    return { about: undefined, waits: false, asks: [] };
  }
  const ask = rollbackAsk(seen, recorded);
  const asks = ask ? [ask, { verb: 'withdraw', on: '' }] : [];
  return { about: seen.judged.stage, waits: false, asks };
}

/** `<stage>/<version>`; undefined where there is nothing to go back from or to. */
export function rollbackAsk(
  seen: Seen<Judged, Shown>,
  recorded: Pick<Recorded, 'watch' | 'now'>,
): Ask | undefined {
  const { stage, back } = seen.judged;
  if (situationOf(seen, recorded).is !== 'breached' || back === null || seen.shown.going) {
    return undefined;
  }
  return { verb: 'rollback', on: `${stage}/${back}`, stage };
}
