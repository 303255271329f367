import type { Action } from '../../src/index.ts';
import { groupKey } from '../../src/index.ts';
import { groupOf } from './group-of.ts';
import { performStage, planStage, stagePlan } from './put-in-stage.ts';
import { stageOf } from './stage-of.ts';

/** Approves a model package, which opens the first stage for it. `on` is that stage. */
export const approve: Action = {
  verb: 'approve',
  asks: { reason: { required: false, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf,
  target: ({ subject }, on) => ({ target: `${groupKey(groupOf(subject))}/${on}` }),
  plan: (execution, world) => {
    const { card, on } = execution.decision;
    return planStage({ execution, arn: card.subject, stage: on, approve: true }, world);
  },
  perform: (plan, _execution, world) => performStage(stagePlan.parse(plan), world),
};
