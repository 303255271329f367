import type { Action, Execution, Failed, WorldReader } from '../../src/index.ts';
import { carryOutPlan } from './plan/carry-out-plan.ts';
import { describeDecision } from './plan/describe-decision.ts';
import type { StagePlan } from './plan/stage-plan.ts';
import { targetOf } from './plan/target-of.ts';

/**
 * Rejects a model package for every stage. The reason becomes its ApprovalDescription; what serves
 * goes on serving until it is rolled back.
 */
export const reject: Action<StagePlan> = {
  verb: 'reject',
  asks: { reason: { required: true, min: 3, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: () => undefined,
  target: (card) => ({ target: targetOf(card, (version) => `v${version}`) }),
  plan,
  perform: carryOutPlan,
};

async function plan(execution: Execution, world: WorldReader): Promise<StagePlan | Failed> {
  const { decision } = execution;
  const modelPackage = await world.registry.modelPackage(decision.card.subject);
  if (modelPackage === 'gone') {
    return { status: 'failed', because: 'gone', advice: 'lookAtRegistry' };
  }
  const { arn, approval: from, metadata } = modelPackage;
  // No stage waits for a version that can go nowhere.
  const waiting = world.stages.names.filter((stage) => metadata[stage] === 'PendingManualApproval');
  return {
    packages: [
      {
        arn,
        approval: { from, to: 'Rejected', description: describeDecision('Rejected', execution) },
        metadata: Object.fromEntries(waiting.map((stage) => [stage, 'Rejected'])),
      },
    ],
    standings: [],
    touched: [],
  };
}
