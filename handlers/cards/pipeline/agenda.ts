import type { Agenda, Ask, Recorded, Seen } from '../../../src/index.ts';
import type { Judged, Shown } from './look.ts';
import { situationOf } from './situation.ts';

/** What may be asked of people: to try a failed execution again. */
export function agenda(seen: Seen<Judged, Shown>, recorded: Recorded): Agenda {
  const situation = situationOf(seen, recorded);
  if (situation.is !== 'failed' && situation.is !== 'again') {
    return { about: undefined, waits: false, asks: [] };
  }
  const asks = situation.is === 'failed' && !situation.retry ? retryOf(seen) : [];
  const [main] = asks;
  return {
    about: situation.since,
    waits: asks.length > 0,
    asks: [...asks, { verb: 'withdraw', on: '' }],
    ...(main ? { main } : {}),
  };
}

function retryOf({ judged }: Seen<Judged, Shown>): readonly Ask[] {
  const id = judged.failed?.split('/').at(-1);
  return id === undefined ? [] : [{ verb: 'retryPipeline', on: id }];
}
