import type {
  Action,
  Execution,
  Failed,
  GroupRef,
  Standing,
  WorldReader,
} from '../../src/index.ts';
import { carryOutPlan } from './plan/carry-out-plan.ts';
import { asidePlanOf, describe, footingsOf, packagePlanOf, pointerOf } from './plan/compose.ts';
import type { DeployPlan } from './plan/deploy-plan.ts';
import { deploymentCard } from './plan/deployment-card.ts';
import { groupTarget } from './plan/group-target.ts';
import { planDeploy } from './plan/plan-deploy.ts';
import { rolloutOf } from './plan/rollouts.ts';
import { servedBy } from './plan/served-by.ts';
import { stageAndVersion } from './plan/stage-and-version.ts';
import { stagePlan, type PackagePlan, type StagePlan } from './plan/stage-plan.ts';
import { withFooting } from './plan/stage-projection.ts';

/**
 * Moves a stage back to its last good version; ends whatever is being carried out on it. Decided
 * on the card of the version that stands there, or on an incident's.
 */
export const rollback: Action<StagePlan> = {
  verb: 'rollback',
  asks: { reason: { required: true, min: 10, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: (on) => stageAndVersion(on).stage,
  target: (card, on) => ({ target: groupTarget(card, stageAndVersion(on).stage), seizes: true }),
  plan,
  perform: carryOutPlan,
  shows: deploymentCard,
};

const unusable: Failed = { status: 'failed', because: 'candidateGone', advice: 'lookAtRegistry' };

async function plan(
  execution: Execution,
  world: WorldReader,
  seized?: Execution,
): Promise<StagePlan | Failed> {
  const { decision, group } = execution;
  const { stage, version } = stageAndVersion(decision.on);
  const history = await world.standings.history(group, stage, 40);
  const good = history.find((standing) => standing.version === version);
  if (!good || good.retired) return unusable;
  const to = await world.registry.modelPackage(good.arn);
  if (to === 'gone' || to.approval === 'Rejected') return unusable;
  const description = describe(`${stage} rolled back to v${version}`, execution);
  const [from] = history;
  const pointer = pointerOf({ arn: to.arn, version }, stage, execution, from);
  const back = withFooting(await footingsOf(to, world), stage, 'stands');
  // Another click may have gone back already.
  const leaves = from && from.version !== version ? from.arn : undefined;
  const left = leaves ? await leftBehind(leaves, stage, description, group, world) : [];
  const deploy = await deployBack(history, good, { group, stage }, world);
  if (deploy && 'status' in deploy) return deploy;
  const own = [packagePlanOf(to, back, description), ...left];
  return {
    packages: [...own, ...(await halfWritten(seized, own, stage, description, world))],
    pointer: {
      ...pointer,
      decidedBy: [...pointer.decidedBy],
      ...(from && leaves ? { rolledBackFrom: from.version } : {}),
    },
    ...(deploy ? { deploy } : {}),
    standings: [{ stage, version, arn: to.arn, ...servedBy(deploy) }],
    touched: [to.arn, ...(leaves && !isOwn(leaves, decision) ? [leaves] : [])],
  };
}

/** The version it goes back from; rejected where `ringi.yaml` wants that. */
async function leftBehind(
  arn: string,
  stage: string,
  description: string,
  group: GroupRef,
  world: WorldReader,
): Promise<readonly PackagePlan[]> {
  const [left] = await asidePlanOf(arn, stage, 'rolledBack', description, world);
  if (!left || !world.deployments.bindingOf(group, stage)?.rejectOnRollback) {
    return left ? [left] : [];
  }
  const now = await world.registry.modelPackage(arn);
  if (now === 'gone' || now.approval === 'Rejected') return [left];
  return [{ ...left, approval: { from: now.approval, to: 'Rejected', description } }];
}

/** Back to the configuration that served it, as fast as `ringi.yaml` lets it. */
async function deployBack(
  history: readonly Standing[],
  good: Standing,
  { group, stage }: { readonly group: GroupRef; readonly stage: string },
  world: WorldReader,
): Promise<DeployPlan | Failed | undefined> {
  const binding = world.deployments.bindingOf(group, stage);
  if (!binding) return undefined;
  const [from, before] = history;
  const config = good.served?.config ?? (before === good ? from?.served?.previous : undefined);
  const { arn, version } = good;
  const rollout =
    binding.by === 'endpoint' ? { rollout: rolloutOf(binding.rollback, binding, []) } : {};
  const wanted = { binding, group, stage, to: { arn, version }, ...rollout };
  return planDeploy(
    { ...wanted, ...(from ? { from: from.version } : {}), ...(config ? { served: config } : {}) },
    world,
  );
}

/** The card it was decided on is looked at anyhow. */
function isOwn(arn: string, { card }: Execution['decision']): boolean {
  return arn.toLowerCase() === card.subject.toLowerCase();
}

/** What the execution it takes the place of may have written already is brought back into line. */
async function halfWritten(
  seized: Execution | undefined,
  own: readonly PackagePlan[],
  stage: string,
  description: string,
  world: WorldReader,
): Promise<readonly PackagePlan[]> {
  const parsed = stagePlan.safeParse(seized?.plan);
  if (!parsed.success) return [];
  const met = new Set(own.map(({ arn }) => arn.toLowerCase()));
  const others = parsed.data.packages.filter(({ arn }) => !met.has(arn.toLowerCase()));
  const plans = others.map(async ({ arn }): Promise<readonly PackagePlan[]> => {
    const other = await world.registry.modelPackage(arn);
    if (other === 'gone') return [];
    const agreed = packagePlanOf(other, await footingsOf(other, world), description);
    // A life cycle cannot be taken away again: where nothing else holds, it says it went back.
    const back = { stage, stageStatus: 'RolledBack', stageDescription: description };
    const half = other.lifeCycle?.stage === stage ? { lifeCycle: back } : {};
    return [{ ...half, ...agreed, aside: true }];
  });
  return (await Promise.all(plans)).flat();
}
