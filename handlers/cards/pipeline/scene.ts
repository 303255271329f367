import type { DrawnFrom, Ruling } from '../../../src/index.ts';
import { mutedBy as muterOf, type MutedBy } from '../incident/muted-by.ts';
import { labelsOf } from './alert.ts';
import type { Judged, Shown } from './look.ts';
import type { Situation } from './situation.ts';

/** Everything a card is drawn from. */
export type Scene = DrawnFrom<Judged, Shown> & { readonly situation: Situation };

/** Why nobody is told of its failure, if that is so. */
export function mutedBy({ seen, recorded: { watch }, words }: Scene): MutedBy | undefined {
  const { incidents } = seen.shown;
  return muterOf(labelsOf(seen.judged), watch, { incidents, words });
}

/** What the policies say to trying it again, where that may be asked. */
export function rulingOf({ seen, judgement, situation }: Scene): Ruling | undefined {
  const id = seen.judged.failed?.split('/').at(-1);
  if (id === undefined || situation.is !== 'failed' || situation.retry) return undefined;
  return judgement.of('retryPipeline', id);
}
