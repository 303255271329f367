import type {
  AlarmFacts,
  DeploymentFacts,
  DeploymentState,
  DrawnFrom,
  Ruling,
  Seen,
} from '../../../src/index.ts';
import { rollbackAsk } from './agenda.ts';
import { alarmFacts } from './alarm-facts.ts';
import type { Judged, Shown } from './seen.ts';
import { situationOf } from './situation.ts';

/** Everything a deployment's card is drawn from, worked out once. */
export type Scene = DrawnFrom<Judged, Shown> & {
  readonly facts: DeploymentFacts;
  readonly state: DeploymentState;
  readonly alarms: AlarmFacts;
  /** What the policies say to going back, where that may be asked. */
  readonly ruling: Ruling | undefined;
};

/** Sets the scene of one card. */
export function sceneOf(from: DrawnFrom<Judged, Shown>): Scene {
  const { seen, recorded, judgement } = from;
  const ask = rollbackAsk(seen, recorded);
  const ruling = ask && judgement.of(ask.verb, ask.on);
  return {
    ...from,
    facts: factsOf(seen),
    state: situationOf(seen, recorded, (id) => judgement.person(id)?.name),
    alarms: alarmFacts(seen.shown.live),
    ruling: ruling?.verdict.status === 'deny' ? undefined : ruling,
  };
}

function factsOf({ judged, shown: { execution, plan } }: Seen<Judged, Shown>): DeploymentFacts {
  const { group, stage, to } = judged;
  const from = plan.from?.version;
  const about = { group: group.name, stage, to, back: execution.decision.verb === 'rollback' };
  const common = { ...about, ...(from === undefined ? {} : { from }) };
  switch (plan.by) {
    case 'endpoint': {
      if (!plan.from) return { ...common, by: 'first' };
      const { strategy: by, step } = plan.rollout;
      return { ...common, by, ...(step === undefined ? {} : { step }) };
    }
    case 'inferenceComponent':
      return { ...common, by: 'component' };
    case 'pipeline':
      return { ...common, by: 'pipeline' };
  }
}
