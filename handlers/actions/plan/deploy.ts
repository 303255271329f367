import type { Failed, Waiting } from '../../../src/index.ts';
import { awaitPipeline } from './await-pipeline.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { orFailed } from './or-failed.ts';
import type { Step } from './step.ts';
import { updateComponent } from './update-component.ts';
import { updateEndpoint } from './update-endpoint.ts';

/** Does the next missing thing, until the stage serves the version, and says so only then. */
export async function deploy(plan: DeployPlan, step: Step): Promise<'served' | Waiting | Failed> {
  const outcome = await orFailed(() => bring(plan, step));
  if (outcome === 'served' || outcome.status === 'waiting') return outcome;
  const standings = await servesInstead(plan, step);
  return { ...outcome, ...(standings ? { standings } : {}) };
}

function bring(plan: DeployPlan, step: Step): Promise<'served' | Waiting | Failed> {
  switch (plan.by) {
    case 'endpoint':
      return updateEndpoint(plan, step);
    case 'inferenceComponent':
      return updateComponent(plan, step);
    case 'pipeline':
      return awaitPipeline(plan, step);
  }
}

/** Where a rollback failed, what it took over may serve: then that stands there, and is gone back from. */
async function servesInstead(
  plan: DeployPlan,
  { world: { deployments } }: Step,
): Promise<Failed['standings']> {
  const { after, at, stage, from } = plan;
  if (!after) return undefined;
  const on =
    plan.by === 'inferenceComponent'
      ? await deployments.component(at, plan.component)
      : await deployments.endpoint(at, plan.endpoint);
  if (on === 'gone') return undefined;
  if (('model' in on ? on.model : on.config) !== after.on) return undefined;
  const { version, arn, by } = after;
  const previous = from && from.config !== after.on ? { previous: from.config } : {};
  return [{ stage, version, arn, by, served: { config: after.on, ...previous } }];
}
