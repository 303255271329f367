import type { Action } from '../../src/index.ts';
import { groupKey } from '../../src/index.ts';
import { groupOf } from './group-of.ts';
import { performStage, planStage, stagePlan } from './put-in-stage.ts';
import { stageOf } from './stage-of.ts';

/** Promotes an approved model package to the next stage. `on` is that stage. */
export const promote: Action = {
  verb: 'promote',
  asks: { reason: { required: false, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf,
  target: ({ subject }, on) => ({ target: `${groupKey(groupOf(subject))}/${on}` }),
  plan: (execution, world) => {
    const { card, on } = execution.decision;
    return planStage({ execution, arn: card.subject, stage: on, approve: false }, world);
  },
  perform: (plan, _execution, world) => performStage(stagePlan.parse(plan), world),
};
