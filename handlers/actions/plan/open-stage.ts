import type {
  Action,
  Execution,
  Failed,
  ModelPackage,
  Standing,
  WorldReader,
} from '../../../src/index.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import { describeDecision } from './describe-decision.ts';
import { footingsOf } from './footings-of.ts';
import { asidePlanOf, packagePlanOf } from './package-plan-of.ts';
import { pointerOf } from './pointer-of.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { deploymentCards } from './deployment-cards.ts';
import { planDeploy } from './plan-deploy.ts';
import { lackOf, preflight } from './preflight.ts';
import { chosenRollout, rolloutOf } from './rollouts.ts';
import { servedBy } from './served-by.ts';
import type { StagePlan } from './stage-plan.ts';
import { withFooting } from './stage-projection.ts';
import { targetOf } from './target-of.ts';

/** Lets a stage use a version: what approving for the first stage and promoting have in common. */
export function openStage(verb: 'approve' | 'promote'): Action<StagePlan> {
  return {
    verb,
    asks: { reason: { required: false, max: 500 }, rollout: { required: false, max: 40 } },
    governed: 'sentence',
    ends: true,
    stageOf: (on) => on,
    target: (card, on) => ({ target: targetOf(card, () => on) }),
    plan: (execution, world) => planFor(verb, execution, world),
    perform: carryOutPlan,
    shows: deploymentCards,
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
  const deploy = await deployForward(modelPackage, execution, before, world);
  if (deploy && 'status' in deploy) return deploy;
  const footings = withFooting(await footingsOf(modelPackage, world), stage, 'stands');
  const done = verb === 'approve' ? 'Approved for' : 'Promoted to';
  const description = describeDecision(`${done} ${stage}`, execution);
  const own = packagePlanOf(modelPackage, footings, description);
  const { arn, version, approval: from } = modelPackage;
  const other = before && before.version !== version ? before : undefined;
  const text = describeDecision(`${stage} given to v${version}`, execution);
  const replaced = other ? await asidePlanOf(other.arn, stage, 'replaced', text, world) : [];
  const pointer = pointerOf({ arn, version }, stage, execution, before);
  return {
    packages: [{ ...own, approval: { from, to: 'Approved', description } }, ...replaced],
    pointer: { ...pointer, decidedBy: [...pointer.decidedBy] },
    ...(deploy ? { deploy } : {}),
    standings: [{ stage, version, arn, ...servedBy(deploy) }],
    touched: other ? [other.arn] : [],
  };
}

/** How the stage comes to serve it, where something serves there; refused where something lacks. */
async function deployForward(
  modelPackage: ModelPackage,
  { decision: { on: stage, answers }, group }: Execution,
  before: Standing | undefined,
  world: WorldReader,
): Promise<DeployPlan | Failed | undefined> {
  const binding = world.deployments.bindingOf(group, stage);
  if (!binding) return undefined;
  const checks = await preflight(binding, modelPackage, world, { strict: true });
  const lacks = checks.find(({ is }) => is === 'missing');
  if (lacks) return lackOf(lacks);
  const { arn, version } = modelPackage;
  const from = before ? { from: before.version } : {};
  const wanted = { binding, group, stage, to: { arn, version }, ...from };
  if (binding.by !== 'endpoint') return planDeploy(wanted, world);
  const chosen = chosenRollout(binding, answers['rollout'] ?? '');
  if (!chosen) return { status: 'failed', because: 'rolloutNotAllowed', advice: 'decideAgain' };
  return planDeploy({ ...wanted, rollout: rolloutOf(chosen, binding, binding.alarms) }, world);
}
