import {
  Impossible,
  Later,
  packageIn,
  type EndpointNow,
  type Execution,
  type WorldReader,
} from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';
import { isRunning } from './is-running.ts';
import { metricSource } from './metric-source.ts';
import type { Live, Part } from './seen.ts';
import { servesAlone } from './serves-alone.ts';

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
  const update =
    endpoint && plan.by === 'endpoint' ? await updateOf(endpoint, plan, { deployments }) : {};
  const { fleets: levels, other } = update;
  const fleets = known(levels);
  return {
    endpoint,
    alarms: known(alarms) ?? [],
    ...(component === undefined ? {} : { component: component === 'gone' ? null : component }),
    ...(other === undefined ? {} : { other }),
    ...(fleets ? { fleets } : {}),
    ...unread({ alarms, levels }),
  };
}

type ByEndpoint = Extract<DeployPlan, { readonly by: 'endpoint' }>;
type Fleets = NonNullable<Live['fleets']>;

/** Of the update that runs: how both fleets serve, or whose it is. */
async function updateOf(
  { config, pending }: EndpointNow,
  plan: ByEndpoint,
  { deployments }: Reader,
): Promise<{ readonly other?: number | undefined; readonly fleets?: Unread<Fleets> }> {
  if (!pending) return {};
  if (pending.config !== plan.config.name) {
    return { other: await versionIn(pending.config, plan, { deployments }) };
  }
  const { startedAt } = pending;
  if (startedAt === undefined) return {};
  const from = new Date(startedAt);
  const { at, endpoint, variant } = plan;
  const levelOf = (name: string) =>
    deployments.serviceLevel(at, { endpoint, variant, config: name }, from);
  const both = async () => {
    const [fresh, serving] = await Promise.all([levelOf(pending.config), levelOf(config)]);
    return { new: fresh, serving };
  };
  return { fleets: await orUnread(both) };
}

/** Which version a configuration serves, as far as the model of the plan's variant tells. */
async function versionIn(
  name: string,
  { at, variant }: Pick<ByEndpoint, 'at' | 'variant'>,
  { deployments }: Reader,
): Promise<number | undefined> {
  const config = await deployments.config(at, name);
  const own = config === 'gone' ? undefined : config.variants.find((each) => each.name === variant);
  const served = own === undefined ? 'gone' : await deployments.model(at, own.model);
  const [arn] = served === 'gone' ? [] : served.packages;
  return arn === undefined ? undefined : packageIn(arn)?.version;
}

async function served(
  execution: Execution,
  plan: DeployPlan,
  { deployments }: Reader,
): Promise<Live> {
  const [alarms, levels] = await Promise.all([
    alarmsOf(plan.watch.alarms, plan, { deployments }),
    orUnread(() => deployments.serviceLevel(plan.at, metricSource(plan), servesAlone(execution))),
  ]);
  const level = known(levels);
  return {
    alarms: known(alarms) ?? [],
    ...(level ? { level } : {}),
    ...unread({ alarms, levels }),
  };
}

/** Those that roll it back by themselves; once it serves, those that watch the stage. */
async function alarmsOf(
  names: readonly string[],
  { at }: DeployPlan,
  { deployments }: Reader,
): Promise<Unread<Live['alarms']>> {
  return names.length === 0 ? [] : orUnread(() => deployments.alarms(at, names));
}

type Unread<T> = T | 'unread';

/** What CloudWatch keeps to itself keeps nobody from going back. */
async function orUnread<T>(read: () => Promise<T>): Promise<Unread<T>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Later || error instanceof Impossible) return 'unread';
    throw error;
  }
}

function known<T>(read: Unread<T>): T | undefined {
  return read === 'unread' ? undefined : read;
}

function unread(parts: Readonly<Record<Part, unknown>>): Pick<Live, 'unread'> {
  const { alarms, levels } = parts;
  const missing: readonly Part[] = [
    ...(alarms === 'unread' ? (['alarms'] as const) : []),
    ...(levels === 'unread' ? (['levels'] as const) : []),
  ];
  return missing.length === 0 ? {} : { unread: missing };
}
