import type { Action, Execution, Failed, WorldReader } from '../../src/index.ts';
import { carryOutPlan } from './plan/carry-out-plan.ts';
import { asidePlanOf, describe, footingsOf, packagePlanOf, pointerOf } from './plan/compose.ts';
import { groupTarget } from './plan/group-target.ts';
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
  stageOf: (on) => asked(on).stage,
  target: (card, on) => ({ target: groupTarget(card, asked(on).stage), seizes: true }),
  plan,
  perform: carryOutPlan,
};

/** `<stage>/<version>`: which stage, and back to which version. */
function asked(on: string): { readonly stage: string; readonly version: number } {
  const at = on.lastIndexOf('/');
  return { stage: on.slice(0, at), version: Number(on.slice(at + 1)) };
}

const unusable: Failed = { status: 'failed', because: 'candidateGone', advice: 'lookAtRegistry' };

async function plan(
  execution: Execution,
  world: WorldReader,
  seized?: Execution,
): Promise<StagePlan | Failed> {
  const { decision, group } = execution;
  const { stage, version } = asked(decision.on);
  const history = await world.standings.history(group, stage, 40);
  const good = history.find((standing) => standing.version === version);
  if (!good) return unusable;
  const to = await world.registry.modelPackage(good.arn);
  if (to === 'gone' || to.approval === 'Rejected') return unusable;
  const description = describe(`${stage} rolled back to v${version}`, execution);
  const [from] = history;
  const pointer = pointerOf({ arn: to.arn, version }, stage, execution, from);
  const back = withFooting(await footingsOf(to, world), stage, 'stands');
  // Another click may have gone back already.
  const leaves = from && from.version !== version ? from.arn : undefined;
  const left = leaves ? await asidePlanOf(leaves, stage, 'rolledBack', description, world) : [];
  const own = [packagePlanOf(to, back, description), ...left];
  return {
    packages: [...own, ...(await halfWritten(seized, own, stage, description, world))],
    pointer: { ...pointer, decidedBy: [...pointer.decidedBy] },
    standings: [{ stage, version, arn: to.arn }],
    touched: [to.arn, ...(leaves && !isOwn(leaves, decision) ? [leaves] : [])],
  };
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
