import {
  deploymentIn,
  groupKey,
  type DeploymentRef,
  type Execution,
  type Seen,
  type Standing,
  type WorldReader,
} from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';
import { stagePlan } from '../../actions/plan/stage-plan.ts';
import { goodVersion } from '../standing/good-version.ts';
import { makersOf } from '../voting/makers-of.ts';
import { versionOn } from '../voting/version-on.ts';
import { isRunning } from './is-running.ts';
import { liveOf } from './live.ts';
import type { Judged, Shown } from './seen.ts';

/** How many standings of a stage's history are read. */
const lookBack = 40;

/** Looks at one deployment: at its execution, and at how AWS is getting on with it. */
export async function look(
  subject: string,
  world: WorldReader,
): Promise<Seen<Judged, Shown> | 'gone' | 'not yet'> {
  const ref = refOf(subject);
  const execution = await world.executions.one(ref.execution);
  // A subject that names another group or stage would be judged by rules that are not its own.
  if (!execution || groupKey(execution.group) !== groupKey(ref.group)) return 'gone';
  const plan = planOf(execution);
  if (!plan) return 'not yet';
  const { group, stage } = ref;
  if (plan.stage !== stage) return 'gone';
  // Before the history: a rollback that is no longer there has left what came of it in that.
  const seizer = execution.status === 'seized' ? await seizerOf(ref, world) : undefined;
  const history = await world.standings.history(group, stage, lookBack);
  const [now] = history;
  const [stands = false] = history.map(isBy(execution));
  const [back, live, makers] = await Promise.all([
    backFrom({ execution, plan, stands }, { group, stage, history }, world),
    liveOf({ execution, plan, stands }, world),
    isRunning(execution) ? [] : makersIn(plan, world),
  ]);
  const returned = execution.status === 'seized' ? returnedBy(execution, history) : undefined;
  const { version: to } = plan.to;
  return {
    judged: { group, stage, execution: execution.id, endpoint: plan.endpoint, to, back },
    shown: {
      execution,
      plan,
      isLast: stage === world.stages.names.at(-1),
      live,
      stands,
      stood: history.some(isBy(execution)),
      ...(now ? { standing: standingOf(now) } : {}),
      ...(seizer ? { seizer } : {}),
      ...(returned ? { returned: standingOf(returned) } : {}),
      rejects: world.deployments.bindingOf(group, stage)?.rejectOnRollback ?? false,
      makers,
    },
  };
}

/** Parses the card's subject; throws for anything else. */
export function refOf(subject: string): DeploymentRef {
  const ref = deploymentIn(subject);
  if (!ref) throw new Error(`${subject} is not the subject of a deployment`);
  return ref;
}

/** How it comes to serve; undefined before that is planned, and where nothing serves the stage. */
function planOf({ plan }: Execution): DeployPlan | undefined {
  const parsed = stagePlan.safeParse(plan);
  return parsed.success ? parsed.data.deploy : undefined;
}

/**
 * The version to go back to: what serves meanwhile, and later the last good one. A rollback that
 * runs has no way back but the version people wanted to leave.
 */
async function backFrom(
  { execution, plan: { to }, stands }: Deployment,
  where: Parameters<typeof goodVersion>[0],
  world: WorldReader,
): Promise<number | null> {
  if (stands) return (await goodVersion(where, world))?.version ?? null;
  const serving = where.history[0]?.version;
  const may = isRunning(execution) && execution.decision.verb !== 'rollback';
  return may && serving !== undefined && serving !== to.version ? serving : null;
}

type Deployment = {
  readonly execution: Execution;
  readonly plan: DeployPlan;
  readonly stands: boolean;
};

function isBy({ id }: Execution): (standing: Standing) => boolean {
  return ({ by }) => 'execution' in by && by.execution === id;
}

function standingOf({ version, since, by }: Standing): NonNullable<Shown['standing']> {
  const rollback = 'verb' in by && by.verb === 'rollback';
  return { version, since, rollback, people: 'people' in by ? by.people : [] };
}

/** The rollback that holds the stage or is about to. */
async function seizerOf(
  { group, stage }: DeploymentRef,
  { executions }: WorldReader,
): Promise<Shown['seizer']> {
  const holders = await executions.at(group, stage);
  const found = holders.find((each) => each.seizes && isRunning(each));
  return found && { to: versionOn(found.decision.on), people: found.people };
}

/** What the first rollback since brought to stand there. */
function returnedBy({ endedAt = '' }: Execution, history: readonly Standing[]) {
  return history.findLast(({ since, by }) => {
    return since >= endedAt && 'verb' in by && by.verb === 'rollback';
  });
}

async function makersIn(
  { to: { arn } }: DeployPlan,
  { registry, pipelines }: WorldReader,
): Promise<Shown['makers']> {
  const made = await registry.modelPackage(arn);
  return made === 'gone' ? [] : makersOf(made, await pipelines.provenanceOf(made));
}
