import type { AlarmNow, EndpointNow, Failed, Waiting } from '../../../src/index.ts';
import { bringTo, type Serving } from './bring-to.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { firingAlarm } from './firing-alarm.ts';
import { lackOf } from './preflight.ts';
import type { Step } from './step.ts';

type Plan = Extract<DeployPlan, { by: 'endpoint' }>;

const changing: ReadonlySet<string> = new Set([
  'Creating',
  'Updating',
  'SystemUpdating',
  'RollingBack',
]);

/** Brings an endpoint to a configuration by one UpdateEndpoint, or CreateEndpoint for the first. */
export async function updateEndpoint(plan: Plan, step: Step): Promise<'served' | Waiting | Failed> {
  const { at, endpoint, model, config, keepCapacity, rollout } = plan;
  const { deployments } = step.world;
  const now = await deployments.endpoint(at, endpoint);
  const change = {
    plan,
    wanted: config.name,
    before: () => before(now, plan, step),
    async prepare() {
      if (model) await deployments.makeModel(at, model);
      await deployments.makeConfig(at, config);
    },
    make: () =>
      plan.from
        ? // What autoscaling has set since the configuration was written stays.
          deployments.update(at, endpoint, { config: config.name, keepCapacity, rollout })
        : deployments.create(at, endpoint, config.name),
    takenBack: () => takenBack(now, plan, step),
    failed: failedOf(now),
  };
  const serving = servingOf(now);
  // Once it has been taken back, the alarm may be quiet again.
  if (serving.is === 'changing' && serving.next === config.name) await firingAlarm(plan, step);
  return bringTo(change, serving, step);
}

function servingOf(now: EndpointNow | 'gone'): Serving {
  if (now === 'gone' || now.status === 'Deleting') return { is: 'gone', on: '', changedAt: '' };
  const { status, config: on, pending, changedAt } = now;
  const is = changing.has(status) ? 'changing' : status === 'InService' ? 'ready' : 'down';
  return { is, on, changedAt, ...(pending ? { next: pending.config } : {}) };
}

/** Only DeleteEndpoint works on one that failed; an alarm that is loud would roll it back at once. */
async function before(
  now: EndpointNow | 'gone',
  { at, rollout }: Plan,
  { world }: Step,
): Promise<Failed | undefined> {
  if (now !== 'gone' && now.status === 'Failed') return failedOf(now);
  const alarms = await world.deployments.alarms(at, rollout.alarms);
  const loud = alarms.find(({ state }) => state === 'ALARM' || state === 'missing');
  return loud && alarmed(loud);
}

function alarmed({ name, state, reason }: AlarmNow): Failed {
  if (state === 'missing') return lackOf({ what: 'alarm', name });
  return lackOf({ what: 'alarmQuiet', name, ...(reason && { because: reason }) });
}

function failedOf(now: EndpointNow | 'gone'): Failed {
  const { status, reason } = now === 'gone' ? { status: 'Deleted' } : now;
  const facts = { status, ...(reason && { reason }) };
  return { status: 'failed', because: 'endpointFailed', advice: 'lookAtEndpoint', facts };
}

/** In service on what was there before: AWS went back by itself, and seldom says why. */
async function takenBack(now: EndpointNow | 'gone', plan: Plan, step: Step): Promise<Failed> {
  const reason = now === 'gone' ? undefined : now.reason;
  const loud = await firingAlarm(plan, step);
  if (!loud) {
    const facts = reason ? { facts: { reason } } : {};
    return { status: 'failed', because: 'rolledBackSilently', advice: 'lookAtEndpoint', ...facts };
  }
  const why = loud.reason ?? reason;
  const facts = { alarm: loud.name, ...(why && { reason: why }) };
  return { status: 'failed', because: 'rolledBackByAlarm', advice: 'lookAtModel', facts };
}
