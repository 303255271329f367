import type {
  DrawnFrom,
  Ruling,
  Seen,
  ServiceLevelFacts,
  ServiceLevelState,
} from '../../../src/index.ts';
import { mutedBy, type MutedBy } from '../incident/muted-by.ts';
import { rollbackAsk } from './agenda.ts';
import { labelsOf } from './alert.ts';
import type { Judged, Shown } from './seen.ts';
import { situationOf, watchedUntil, type Situation } from './situation.ts';
import { stateOf } from './state.ts';

/** Everything a card is drawn from, worked out once. */
export type Scene = DrawnFrom<Judged, Shown> & {
  readonly situation: Situation;
  readonly state: ServiceLevelState;
  readonly facts: ServiceLevelFacts;
  /** What the policies say to going back, where that may be asked. */
  readonly ruling: Ruling | undefined;
  /** Why nobody is told, if that is so. */
  readonly muted: MutedBy | undefined;
};

/** Sets the scene of one card. */
export function sceneOf(from: DrawnFrom<Judged, Shown>): Scene {
  const { seen, recorded, judgement, words } = from;
  const situation = situationOf(seen, recorded);
  const ask = rollbackAsk(seen, recorded);
  const ruling = ask && judgement.of(ask.verb, ask.on);
  const { incidents } = seen.shown;
  return {
    ...from,
    situation,
    state: stateOf(seen, situation),
    facts: factsOf(seen),
    ruling: ruling?.verdict.status === 'deny' ? undefined : ruling,
    muted: mutedBy(labelsOf(seen), recorded.watch, { incidents, words }),
  };
}

function factsOf(seen: Seen<Judged, Shown>): ServiceLevelFacts {
  const { group, stage, version } = seen.judged;
  const { execution, plan } = seen.shown;
  const { createdAt, endedAt: since = createdAt } = execution;
  const from = plan.from?.version;
  return {
    group: group.name,
    stage,
    version,
    since,
    until: watchedUntil(seen),
    ...(from === undefined ? {} : { from }),
  };
}
