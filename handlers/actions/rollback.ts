import type {
  Action,
  Execution,
  Failed,
  GroupRef,
  ModelPackage,
  WorldReader,
} from '../../src/index.ts';
import { carryOutPlan } from './plan/carry-out-plan.ts';
import { describeDecision } from './plan/describe-decision.ts';
import { footingsOf } from './plan/footings-of.ts';
import { asidePlanOf, packagePlanOf } from './plan/package-plan-of.ts';
import { pointerOf } from './plan/pointer-of.ts';
import { deployBack } from './plan/deploy-back.ts';
import { deploymentCards } from './plan/deployment-cards.ts';
import { groupTarget } from './plan/group-target.ts';
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
  shows: deploymentCards,
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
  // What serves now may be rejected and yet be better than what is on its way.
  const stands = history[0]?.version === version;
  if (to === 'gone' || (to.approval === 'Rejected' && !stands)) return unusable;
  const description = describeDecision(`${stage} rolled back to v${version}`, execution);
  const [from] = history;
  const pointer = pointerOf({ arn: to.arn, version }, stage, execution, from);
  const back = withFooting(await footingsOf(to, world), stage, 'stands');
  // Another click may have gone back already.
  const leaves = from && !stands ? from.arn : undefined;
  const left = leaves ? await leftBehind(leaves, stage, description, group, world) : [];
  const deploy = await deployBack({ group, stage, good, history, seized }, world);
  if (deploy && 'status' in deploy) return deploy;
  const own = [packagePlanOf(to, back, description), ...left];
  return {
    packages: [...own, ...(await halfWritten(seized, own, { group, stage, description }, world))],
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
  const now = await world.registry.modelPackage(arn);
  if (!left || now === 'gone') return left ? [left] : [];
  return [{ ...left, ...rejection(now, { group, stage, description }, world) }];
}

/** Only where `ringi.yaml` wants it: SageMaker's own templates answer it by another deployment. */
function rejection(
  { approval: from }: Pick<ModelPackage, 'approval'>,
  { group, stage, description }: Leaving,
  { deployments }: WorldReader,
): Pick<PackagePlan, 'approval'> {
  const isWanted = deployments.bindingOf(group, stage)?.rejectOnRollback;
  return isWanted && from !== 'Rejected' ? { approval: { from, to: 'Rejected', description } } : {};
}

type Leaving = {
  readonly group: GroupRef;
  readonly stage: string;
  readonly description: string;
};

/** The card it was decided on is looked at anyhow. */
function isOwn(arn: string, { card }: Execution['decision']): boolean {
  return arn.toLowerCase() === card.subject.toLowerCase();
}

/** What the execution it takes the place of may have written already is brought back into line. */
async function halfWritten(
  seized: Execution | undefined,
  own: readonly PackagePlan[],
  { group, stage, description }: Leaving,
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
    const isGivenUp = arn.toLowerCase() === parsed.data.deploy?.to.arn.toLowerCase();
    const rejected = isGivenUp ? rejection(other, { group, stage, description }, world) : {};
    return [{ ...half, ...agreed, ...rejected, aside: true }];
  });
  return (await Promise.all(plans)).flat();
}
