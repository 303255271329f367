import type { EndpointNow, Execution, WorldReader } from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';
import { packageIn } from '../model-package/subject.ts';
import { isRunning } from './is-running.ts';
import type { Live } from './seen.ts';

type Subject = {
  readonly execution: Execution;
  readonly plan: DeployPlan;
  readonly stands: boolean;
};

type Reader = Pick<WorldReader, 'deployments'>;

/** What AWS says of a deployment that runs, or that came to serve and still does. */
export async function liveOf({ execution, plan, stands }: Subject, world: Reader): Promise<Live> {
  if (isRunning(execution)) return running(plan, world);
  return stands ? served(execution, plan, world) : { alarms: [] };
}

async function running(plan: DeployPlan, { deployments }: Reader): Promise<Live> {
  const { at } = plan;
  const [found, alarms, component] = await Promise.all([
    deployments.endpoint(at, plan.endpoint),
    alarmsOf(plan.by === 'endpoint' ? plan.rollout.alarms : [], plan, { deployments }),
    plan.by === 'inferenceComponent' ? deployments.component(at, plan.component) : undefined,
  ]);
  const endpoint = found === 'gone' ? null : found;
  return {
    endpoint,
    alarms,
    ...(component === undefined ? {} : { component: component === 'gone' ? null : component }),
    ...(endpoint && plan.by === 'endpoint' ? await updateOf(endpoint, plan, { deployments }) : {}),
  };
}

type ByEndpoint = Extract<DeployPlan, { readonly by: 'endpoint' }>;

/** Of the update that runs: how both fleets serve, or whose it is. */
async function updateOf(
  { config, pending }: EndpointNow,
  { at, endpoint, variant, ...plan }: ByEndpoint,
  { deployments }: Reader,
): Promise<Pick<Live, 'other' | 'fleets'>> {
  if (!pending) return {};
  if (pending.config !== plan.config.name) {
    const other = await versionIn(pending.config, { at }, { deployments });
    return other === undefined ? {} : { other };
  }
  const { startedAt } = pending;
  if (startedAt === undefined) return {};
  const from = new Date(startedAt);
  const [fresh, serving] = await Promise.all(
    [pending.config, config].map((name) =>
      deployments.serviceLevel(at, { endpoint, variant, config: name }, from),
    ),
  );
  return fresh && serving ? { fleets: { new: fresh, serving } } : {};
}

/** Which version a configuration serves, as far as its model tells. */
async function versionIn(
  name: string,
  { at }: Pick<DeployPlan, 'at'>,
  { deployments }: Reader,
): Promise<number | undefined> {
  const config = await deployments.config(at, name);
  const model = config === 'gone' ? undefined : config.variants[0]?.model;
  const served = model === undefined ? 'gone' : await deployments.model(at, model);
  const [arn] = served === 'gone' ? [] : served.packages;
  return arn === undefined ? undefined : packageIn(arn)?.version;
}

async function served(
  { endedAt, createdAt }: Execution,
  plan: DeployPlan,
  { deployments }: Reader,
): Promise<Live> {
  const { at, endpoint } = plan;
  const from = new Date(endedAt ?? createdAt);
  const variant = plan.by === 'endpoint' ? plan.variant : 'AllTraffic';
  const [alarms, level] = await Promise.all([
    alarmsOf(plan.watch.alarms, plan, { deployments }),
    deployments.serviceLevel(at, { endpoint, variant }, from),
  ]);
  return { alarms, level };
}

/** Those that roll it back by themselves; once it serves, those that watch the stage. */
async function alarmsOf(
  names: readonly string[],
  { at }: DeployPlan,
  { deployments }: Reader,
): Promise<Live['alarms']> {
  return names.length === 0 ? [] : deployments.alarms(at, names);
}
