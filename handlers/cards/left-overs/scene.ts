import type { DrawnFrom, Ruling } from '../../../src/index.ts';
import { agenda } from './agenda.ts';
import type { Judged, Shown } from './look.ts';

/** Everything the card is drawn from. */
export type Scene = DrawnFrom<Judged, Shown>;

/** What the policies say to everything of this kind that may be asked now. */
export function rulingsOf(verb: 'cleanUp' | 'retire', scene: Scene): readonly Ruling[] {
  return agenda(scene.seen, scene.recorded)
    .asks.filter((ask) => ask.verb === verb)
    .map((ask) => scene.judgement.of(ask.verb, ask.on));
}
