import type { DeploymentRef, Execution, Seen, Standing, WorldReader } from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';
import { stagePlan } from '../../actions/plan/stage-plan.ts';
import { isRunning } from '../deployment/is-running.ts';
import { refOf } from '../deployment/look.ts';
import { metricSource } from '../deployment/metric-source.ts';
import { servesAlone } from '../deployment/serves-alone.ts';
import { goodVersion } from '../standing/good-version.ts';
import type { Judged, Shown } from './seen.ts';

/** How many standings of a stage's history are read. */
const lookBack = 40;
/** Of so long a time it is told how it served. */
const span = 10 * 60_000;

/** Looks at how the version serves that one deployment brought, while it stands there. */
export async function look(
  subject: string,
  world: WorldReader,
): Promise<Seen<Judged, Shown> | 'gone' | 'not yet'> {
  const ref = refOf(subject);
  const { group, stage } = ref;
  const execution = await world.executions.one(ref.execution);
  if (!execution) return 'gone';
  const plan = stagePlan.safeParse(execution.plan).data?.deploy;
  if (!plan || execution.status !== 'done') return 'not yet';
  const history = await world.standings.history(group, stage, lookBack);
  const own = history.findIndex(({ by }) => 'execution' in by && by.execution === execution.id);
  const stands = own === 0;
  const common = {
    execution,
    plan,
    isLast: stage === world.stages.names.at(-1),
    stands,
    ...successorIn(history, own),
    incidents: world.incidents,
  };
  const about = { group, stage, execution: execution.id, version: plan.to.version };
  if (!stands) {
    return { judged: { ...about, back: null }, shown: { ...common, live: {}, busy: false } };
  }
  const [back, level, holders] = await Promise.all([
    goodVersion({ group, stage, history }, world),
    levelOf(execution, plan, world),
    holdersOf(ref, world),
  ]);
  return {
    judged: { ...about, back: back?.version ?? null },
    shown: { ...common, live: { level }, ...holders },
  };
}

/** What came to stand right after it; of one so old that it is not found, the oldest that is. */
function successorIn(history: readonly Standing[], own: number): Pick<Shown, 'successor'> {
  const next = own < 0 ? history.at(-1) : history[own - 1];
  if (!next) return {};
  const { version, since, by } = next;
  return { successor: { version, since, rollback: 'verb' in by && by.verb === 'rollback' } };
}

function levelOf(execution: Execution, plan: DeployPlan, { deployments }: WorldReader) {
  const since = { last: span, notBefore: servesAlone(execution) };
  return deployments.serviceLevel(plan.at, metricSource(plan), since);
}

/** Who goes back already, and whether anything else goes on. */
async function holdersOf(
  { group, stage }: DeploymentRef,
  { executions }: WorldReader,
): Promise<Pick<Shown, 'going' | 'busy'>> {
  const holders = (await executions.at(group, stage)).filter(isRunning);
  const rollback = holders.find(({ decision }) => decision.verb === 'rollback');
  if (!rollback) return { busy: holders.some(({ status }) => status === 'started') };
  const to = Number(rollback.decision.on.split('/').at(-1));
  return { busy: false, going: { to, people: rollback.people.map(({ name }) => name) } };
}
