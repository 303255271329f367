import type { Action, Execution, Failed, WorldReader } from '../../../src/index.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { asidePlanOf, describe, footingsOf, packagePlanOf, pointerOf } from './compose.ts';
import type { StagePlan } from './stage-plan.ts';
import { withFooting } from './stage-projection.ts';
import { targetOf } from './target-of.ts';

/** Lets a stage use a version: what approving for the first stage and promoting have in common. */
export function openStage(verb: 'approve' | 'promote'): Action<StagePlan> {
  return {
    verb,
    asks: { reason: { required: false, max: 500 } },
    governed: 'sentence',
    ends: true,
    stageOf: (on) => on,
    target: (card, on) => ({ target: targetOf(card, () => on) }),
    plan: (execution, world) => planFor(verb, execution, world),
    perform: carryOutPlan,
  };
}

async function planFor(
  verb: 'approve' | 'promote',
  execution: Execution,
  world: WorldReader,
): Promise<StagePlan | Failed> {
  const { decision, group } = execution;
  const stage = decision.on;
  const modelPackage = await world.registry.modelPackage(decision.card.subject);
  if (modelPackage === 'gone') {
    return { status: 'failed', because: 'gone', advice: 'lookAtRegistry' };
  }
  if (modelPackage.approval === 'Rejected') {
    return { status: 'failed', because: 'rejected', advice: 'lookAtRegistry' };
  }
  const before = await world.standings.at(group, stage);
  const footings = withFooting(await footingsOf(modelPackage, world), stage, 'stands');
  const done = verb === 'approve' ? 'Approved for' : 'Promoted to';
  const description = describe(`${done} ${stage}`, execution);
  const own = packagePlanOf(modelPackage, footings, description);
  const { arn, version, approval: from } = modelPackage;
  const other = before && before.version !== version ? before : undefined;
  const text = describe(`${stage} given to v${version}`, execution);
  const replaced = other ? await asidePlanOf(other.arn, stage, 'replaced', text, world) : [];
  const pointer = pointerOf({ arn, version }, stage, execution, before);
  return {
    packages: [{ ...own, approval: { from, to: 'Approved', description } }, ...replaced],
    pointer: { ...pointer, decidedBy: [...pointer.decidedBy] },
    standings: [{ stage, version, arn }],
    touched: other ? [other.arn] : [],
  };
}
