import type { AlarmNow, EndpointNow, Failed, Waiting } from '../../../src/index.ts';
import { beginOnce, begunAt, waiting } from './begin-once.ts';
import { callOf } from './call-of.ts';
import type { Step } from './step.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { lackOf } from './preflight.ts';

type Plan = Extract<DeployPlan, { by: 'endpoint' }>;

/** AWS may show what was there a moment ago for so long, in ms. */
const lag = 60_000;
const seen = 'seen updating';
/** So often a call that never arrived is made again. */
const tries = 3;

const changing: ReadonlySet<string> = new Set([
  'Creating',
  'Updating',
  'SystemUpdating',
  'RollingBack',
]);

/**
 * Brings an endpoint to a configuration by one UpdateEndpoint (or CreateEndpoint). It is served
 * when the endpoint is InService with that very configuration and nothing is pending: one that
 * rolled back silently is InService, too.
 */
export async function updateEndpoint(plan: Plan, step: Step): Promise<'served' | Waiting | Failed> {
  const { at, endpoint, from } = plan;
  const now = await step.world.deployments.endpoint(at, endpoint);
  const begun = begunAt(callOf(plan), step);
  if (begun.at) return follow(now, begun.at, plan, step);
  if (now === 'gone') return from ? gone : start(plan, step);

  if (serves(now, plan)) return 'served';
  if (changing.has(now.status)) return waiting('busy');
  const fault = faultBefore(now, plan, step);
  if (fault) return fault;
  await step.begin(was(now));
  return start(plan, step);
}

const gone: Failed = { status: 'failed', because: 'endpointGone', advice: 'lookAtEndpoint' };

function serves({ status, config, pending }: EndpointNow, plan: Plan): boolean {
  return status === 'InService' && config === plan.config.name && !pending;
}

/** Somebody else's change would be undone by ours; a rollback is for just that. */
function faultBefore(
  { status, reason, config }: EndpointNow,
  { from }: Plan,
  { execution }: Step,
): Failed | undefined {
  if (status === 'Failed') return endpointFailed(status, reason);
  if (execution.seizes || config === from?.config) return undefined;
  return {
    status: 'failed',
    because: 'endpointChanged',
    advice: 'lookAtEndpoint',
    facts: { config },
  };
}

async function start(plan: Plan, step: Step): Promise<Waiting | Failed> {
  const { at, endpoint, model, config, rollout } = plan;
  const { deployments } = step.world;
  // One in ALARM would roll it back at once.
  const alarms = await deployments.alarms(at, rollout.alarms);
  const loud = alarms.find(({ state }) => state === 'ALARM' || state === 'missing');
  if (loud) return alarmed(loud);
  if (model) await deployments.makeModel(at, model);
  await deployments.makeConfig(at, config);
  const make = () =>
    plan.from
      ? // What autoscaling has set since the configuration was written stays.
        deployments.update(at, endpoint, { config: config.name, retain: true, rollout })
      : deployments.create(at, endpoint, config.name);
  return beginOnce(callOf(plan), make, step);
}

function alarmed({ name, state, reason }: AlarmNow): Failed {
  if (state === 'missing') return lackOf({ what: 'alarm', name });
  return lackOf({ what: 'alarmQuiet', name, ...(reason && { because: reason }) });
}

/** It was begun: whether it took, goes on, is over or never was, the endpoint says. */
async function follow(
  now: EndpointNow | 'gone',
  since: Date,
  plan: Plan,
  step: Step,
): Promise<'served' | Waiting | Failed> {
  const isYoung = step.now.getTime() - since.getTime() < lag;
  if (now === 'gone') return isYoung && !plan.from ? waiting('deploying') : gone;
  if (serves(now, plan)) return 'served';
  if (changing.has(now.status)) {
    const ours = now.pending?.config ?? now.config;
    if (ours === plan.config.name && !(seen in step.execution.begun)) await step.begin(seen);
    return waiting('deploying');
  }
  const { begun } = step.execution;
  if (!(seen in begun) && isYoung) return waiting('deploying');
  if (now.status !== 'InService') return endpointFailed(now.status, now.reason);
  const isUntouched = !(seen in begun) && was(now) in begun;
  return isUntouched ? again(plan, step) : rolledBack(now, plan, step);
}

/** One that was updated, or rolled back, was modified since: an untouched one has its old time. */
function was({ changedAt }: EndpointNow): string {
  return `was modified ${changedAt}`;
}

/** A process died between writing down and calling: AWS never heard of it. */
async function again(plan: Plan, step: Step): Promise<Waiting | Failed> {
  const { name, attempts } = begunAt(callOf(plan), step);
  if (attempts >= tries) return { status: 'failed', because: 'neverBegun', advice: 'decideAgain' };
  await step.begin(`${name} refused`);
  return waiting('busy');
}

function endpointFailed(status: string, reason: string | undefined): Failed {
  return {
    status: 'failed',
    because: 'endpointFailed',
    advice: 'lookAtEndpoint',
    facts: { status, ...(reason && { reason }) },
  };
}

/** In service on what was there before: AWS went back by itself, and seldom says why. */
async function rolledBack(
  { reason }: EndpointNow,
  { at, rollout }: Plan,
  { world }: Step,
): Promise<Failed> {
  const alarms = await world.deployments.alarms(at, rollout.alarms);
  const loud = alarms.find(({ state }) => state === 'ALARM');
  if (!loud) {
    const facts = reason ? { facts: { reason } } : {};
    return { status: 'failed', because: 'rolledBackSilently', advice: 'lookAtEndpoint', ...facts };
  }
  const why = loud.reason ?? reason;
  const facts = { alarm: loud.name, ...(why && { reason: why }) };
  return { status: 'failed', because: 'rolledBackByAlarm', advice: 'lookAtModel', facts };
}
