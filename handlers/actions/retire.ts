import {
  footingOf,
  type Action,
  type Execution,
  type Failed,
  type WorldReader,
} from '../../src/index.ts';
import { carryOutPlan } from './plan/carry-out-plan.ts';
import { describeDecision } from './plan/describe-decision.ts';
import { asidePlanOf } from './plan/package-plan-of.ts';
import { groupTarget } from './plan/group-target.ts';
import { stageAndVersion } from './plan/stage-and-version.ts';
import type { StagePlan } from './plan/stage-plan.ts';

/** How many standings of a stage's history are read. */
const lookBack = 40;

/**
 * Retires a version from a stage where it stood once: it is no way back any more, and its entry of
 * the stage says so. It deletes nothing.
 */
export const retire: Action<StagePlan> = {
  verb: 'retire',
  asks: { reason: { required: true, min: 3, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: (on) => stageAndVersion(on).stage,
  // While the stage is being changed, what stands there is not settled.
  target: (card, on) => ({ target: groupTarget(card, stageAndVersion(on).stage) }),
  plan,
  perform: carryOutPlan,
};

async function plan(execution: Execution, world: WorldReader): Promise<StagePlan | Failed> {
  const { decision, group } = execution;
  const { stage, version } = stageAndVersion(decision.on);
  const history = await world.standings.history(group, stage, lookBack);
  const stood = history.find((standing) => standing.version === version);
  const { is } = footingOf(history, version);
  if (is === 'stands') return { status: 'failed', because: 'stillStands', advice: 'replaceFirst' };
  if (!stood || is === 'rolledBack') {
    return { status: 'failed', because: 'noWayBack', advice: 'decideAgain' };
  }
  const { arn, since } = stood;
  const text = describeDecision(`v${version} retired from ${stage}`, execution);
  const packages = await asidePlanOf(arn, stage, 'retired', text, world);
  return {
    packages: [...packages],
    standings: [],
    // What comes to stand there after this one is no longer meant.
    retired: [{ stage, version, since }],
    touched: [arn],
  };
}
