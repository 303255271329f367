import type { ComponentNow, DeploymentPhase, EndpointNow, VariantNow } from '../../../src/index.ts';
import { begunAt } from '../../actions/plan/begin-once.ts';
import { callOf } from '../../actions/plan/call-of.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';
import { isChanging } from './is-changing.ts';
import type { Shown } from './seen.ts';
import { percentOf } from './traffic.ts';

type ByEndpoint = Extract<DeployPlan, { readonly by: 'endpoint' }>;

/** What happens to the endpoint now. `behind`: the version whose change comes first, if known. */
export function phaseOf(
  shown: Pick<Shown, 'execution' | 'plan' | 'live'>,
  { behind, now }: { readonly behind: number | undefined; readonly now: Date },
): DeploymentPhase {
  const { execution, plan, live } = shown;
  if (execution.status === 'queued') return waits('queued', behind);
  const isBegun = begunAt(callOf(plan), { execution }).at !== undefined;
  switch (plan.by) {
    case 'endpoint':
      return endpointPhase(plan, live, isBegun, now);
    case 'inferenceComponent':
      return componentPhase(plan, live.component, isBegun);
    case 'pipeline':
      return { is: live.endpoint && isChanging(live.endpoint) ? 'serve' : 'preparing' };
  }
}

function waits(is: 'queued' | 'busy', behind: number | undefined): DeploymentPhase {
  return { is, ...(behind === undefined ? {} : { behind }) };
}

type ByComponent = Extract<DeployPlan, { readonly by: 'inferenceComponent' }>;

function componentPhase(
  { model }: ByComponent,
  component: ComponentNow | null | undefined,
  isBegun: boolean,
): DeploymentPhase {
  if (!component) return { is: 'preparing' };
  const isChanged = component.status === 'InService' || component.status === 'Failed';
  if (component.model === model.name) return { is: isChanged ? 'recording' : 'serve' };
  if (isChanged) return { is: 'preparing' };
  return isBegun ? { is: 'serve' } : { is: 'busy' };
}

function endpointPhase(
  plan: ByEndpoint,
  { endpoint, other }: Shown['live'],
  isBegun: boolean,
  now: Date,
): DeploymentPhase {
  const begins = { is: isBegun ? 'create' : 'preparing' } as const;
  if (!endpoint) return begins;
  const { pending, status, config } = endpoint;
  const serves = config === plan.config.name && status === 'InService';
  if (!plan.from) return serves ? { is: 'recording' } : begins;
  if (pending && pending.config !== plan.config.name) return waits('busy', other);
  if (status === 'RollingBack' && isBegun) return { is: 'rollingBack' };
  if (pending) return updatePhase(plan, endpoint, now);
  if (config === plan.config.name) return { is: serves ? 'recording' : 'create' };
  if (!isChanging(endpoint)) return { is: 'preparing' };
  // What AWS has just begun it does not list at once.
  return isBegun ? begins : waits('busy', other);
}

function updatePhase(plan: ByEndpoint, endpoint: EndpointNow, now: Date): DeploymentPhase {
  const own = ({ name }: VariantNow) => name === plan.variant;
  const fresh = endpoint.pending?.variants.find(own);
  const serving = endpoint.variants.find(own);
  const { step = 100 } = plan.rollout;
  const percent = percentOf(plan, endpoint);
  const [status, moved] = [fresh?.status, percent ?? 0];
  // A fleet that moves batch by batch creates and removes instances all the time.
  const isRolling = plan.rollout.strategy === 'rolling' && moved < 100;
  const isRemoving = serving?.status === 'Deleting' || status === 'Deleting';
  if (isRemoving && !isRolling) return { is: 'cleanUp' };
  if (fresh && status === 'Baking') return bake(plan, moved === 0 ? step : moved, fresh, now);
  const isMoving = (isRolling || status !== 'Creating') && moved > 0;
  return status === 'ActivatingTraffic' || isMoving ? shift(plan, moved) : { is: 'create' };
}

/** Traffic is moving to the next of its steps. */
function shift(
  { rollout: { strategy, step = 100 } }: ByEndpoint,
  percent: number,
): DeploymentPhase {
  const next = strategy === 'canary' && percent >= step ? 100 : percent + step;
  const target = strategy === 'allAtOnce' ? 100 : Math.min(100, next);
  // A fleet moves batch by batch, each one created, watched and taken in.
  return { is: 'shift', percent, target: strategy === 'rolling' ? percent : target };
}

function bake(
  { rollout }: ByEndpoint,
  percent: number,
  { since }: VariantNow,
  now: Date,
): DeploymentPhase {
  const { strategy, step = 100, wait } = rollout;
  const of = Math.round(wait / 60);
  if (since === undefined || of === 0) return { is: 'bake', percent };
  const begun = new Date(since).getTime();
  const gone = Math.min(of, Math.max(0, Math.floor((now.getTime() - begun) / 60_000)));
  const steps = strategy === 'canary' ? 1 : Math.ceil((100 - percent) / step);
  const all = new Date(begun + steps * wait * 1_000).toISOString();
  // How long a batch takes to be created nobody can tell.
  const isKnown = percent < 100 && strategy !== 'rolling';
  return { is: 'bake', percent, minutes: { gone, of, since }, ...(isKnown ? { all } : {}) };
}
