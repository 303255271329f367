import type { DeploymentPhase, EndpointNow, VariantNow } from '../../../src/index.ts';
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
    case 'inferenceComponent': {
      if (live.component?.model === plan.model.name) {
        return { is: live.component.status === 'InService' ? 'recording' : 'serve' };
      }
      return { is: isBegun && live.component?.status === 'Updating' ? 'serve' : 'preparing' };
    }
    case 'pipeline':
      return { is: live.endpoint && isChanging(live.endpoint) ? 'serve' : 'preparing' };
  }
}

function waits(is: 'queued' | 'busy', behind: number | undefined): DeploymentPhase {
  return { is, ...(behind === undefined ? {} : { behind }) };
}

function endpointPhase(
  plan: ByEndpoint,
  { endpoint, other }: Shown['live'],
  isBegun: boolean,
  now: Date,
): DeploymentPhase {
  if (!endpoint) return { is: isBegun ? 'create' : 'preparing' };
  const { pending, status, config } = endpoint;
  if (pending && pending.config !== plan.config.name) return waits('busy', other);
  if (pending) return updatePhase(plan, endpoint, now);
  if (config === plan.config.name) return { is: status === 'InService' ? 'recording' : 'create' };
  if (!isChanging(endpoint)) return { is: 'preparing' };
  // What AWS has just begun it does not list at once.
  return isBegun ? { is: 'create' } : waits('busy', other);
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
