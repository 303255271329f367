import type { DrawnFrom, Ruling } from '../../../src/index.ts';
import { agenda } from './agenda.ts';
import type { Judged, Shown } from './seen.ts';

/** Everything the card is drawn from. */
export type Scene = DrawnFrom<Judged, Shown>;

/** What the policies say to everything that may be asked now, in the agenda's order. */
export function rulingsOf({ seen, recorded, judgement }: Scene): readonly Ruling[] {
  return agenda(seen, recorded)
    .asks.filter(({ verb }) => verb !== 'withdraw')
    .map(({ verb, on }) => judgement.of(verb, on));
}
