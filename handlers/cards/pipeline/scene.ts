import {
  inhibitedBy,
  silences,
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
export function mutedBy({ seen, recorded }: Scene) {
  const { watch } = recorded;
  const labels = labelsOf(seen.judged);
  const silence = watch?.silences.find((each) => silences(each, labels));
  if (silence) return { until: silence.endsAt };
  const other = inhibitedBy(labels, watch?.firing ?? [], seen.shown.incidents);
  return other && { alert: other.says['en'] ?? '' };
}

/** What the policies say to trying it again, where that may be asked. */
export function rulingOf({ seen, judgement, situation }: Scene): Ruling | undefined {
  const id = seen.judged.failed?.split('/').at(-1);
  if (id === undefined || situation.is !== 'failed' || situation.retry) return undefined;
  return judgement.of('retryPipeline', id);
}
