import {
  mutedBy as muterOf,
  type Judgement,
  type Recorded,
  type Ruling,
  type Seen,
  type Words,
} from '../../../src/index.ts';
import { labelsOf } from './alert.ts';
import type { Judged, Shown } from './look.ts';
import type { Situation } from './situation.ts';

/** Everything a card is drawn from. */
export type Scene = {
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
  readonly judgement: Judgement;
  readonly words: Words;
  readonly situation: Situation;
};

/** What mutes the alert: a silence until then, or another alert of the group. */
export function mutedBy({ seen, recorded: { watch }, words }: Scene) {
  if (!watch) return undefined;
  const muter = muterOf(labelsOf(seen.judged), watch, seen.shown.incidents);
  if (!muter) return undefined;
  return 'silence' in muter
    ? { until: muter.silence.endsAt }
    : { alert: muter.cause.says[words.locale] ?? '' };
}

/** What the policies say to trying it again, where that may be asked. */
export function rulingOf({ seen, judgement, situation }: Scene): Ruling | undefined {
  const id = seen.judged.failed?.split('/').at(-1);
  if (id === undefined || situation.is !== 'failed' || situation.retry) return undefined;
  return judgement.of('retryPipeline', id);
}
