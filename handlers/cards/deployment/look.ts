import {
  deploymentIn,
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
  if (!execution) return 'gone';
  const plan = planOf(execution);
  if (!plan) return 'not yet';
  const { group, stage } = ref;
  const history = await world.standings.history(group, stage, lookBack);
  const [now] = history;
  const stands = now !== undefined && 'execution' in now.by && now.by.execution === execution.id;
  const [back, live, makers, seizers] = await Promise.all([
    backFrom({ execution, plan, stands }, { group, stage, history }, world),
    liveOf({ execution, plan, stands }, world),
    isRunning(execution) ? [] : makersIn(plan, world),
    execution.status === 'seized' ? seizersOf(ref, world) : undefined,
  ]);
  const { version: to } = plan.to;
  return {
    judged: { group, stage, execution: execution.id, endpoint: plan.endpoint, to, back },
    shown: {
      execution,
      plan,
      isLast: stage === world.stages.names.at(-1),
      live,
      stands,
      ...(now ? { standing: standingOf(now) } : {}),
      ...(seizers ? { seizers } : {}),
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

function standingOf({ version, since, by }: Standing): NonNullable<Shown['standing']> {
  const rollback = 'verb' in by && by.verb === 'rollback';
  return { version, since, rollback, people: 'people' in by ? by.people : [] };
}

async function seizersOf(
  { group, stage }: DeploymentRef,
  { executions }: WorldReader,
): Promise<readonly string[] | undefined> {
  const holders = await executions.at(group, stage);
  return holders.find(({ seizes }) => seizes)?.people.map(({ name }) => name);
}

async function makersIn(
  { to: { arn } }: DeployPlan,
  { registry, pipelines }: WorldReader,
): Promise<Shown['makers']> {
  const made = await registry.modelPackage(arn);
  return made === 'gone' ? [] : makersOf(made, await pipelines.provenanceOf(made));
}
