import type { DrawnFrom, Line } from '../../../src/index.ts';
import { mutedBy as muterOf, type MutedBy } from '../incident/muted-by.ts';
import { labelsOf } from './alert.ts';
import type { Judged, Shown } from './look.ts';
import type { Situation } from './situation.ts';

/** Everything a card is drawn from. */
export type Scene = DrawnFrom<Judged, Shown> & { readonly situation: Situation };

/** Why nobody is told that it is down, if that is so. */
export function mutedBy({ seen, recorded: { watch }, words }: Scene): MutedBy | undefined {
  const { incidents } = seen.shown;
  return muterOf(labelsOf(seen.judged), watch, { incidents, words });
}

const day = 24 * 3_600_000;

/** The endpoint's status in a sentence. */
export function leadOf({ situation, seen, recorded, words }: Scene): Line {
  const { lead } = words.endpoint;
  const { ref, status, changedAt: at } = seen.shown.endpoint;
  switch (situation.is) {
    case 'down': {
      const long = recorded.now.getTime() - new Date(at).getTime() > day;
      return lead.down({ endpoint: ref.name, status: situation.status, at, long });
    }
    case 'changing':
    case 'well':
      return lead.changing(ref.name, status);
    case 'resolved':
      return lead.resolved(situation.at);
  }
}
