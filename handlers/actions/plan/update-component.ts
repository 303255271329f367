import type { Failed, Waiting } from '../../../src/index.ts';
import { beginOnce, begunAt, waiting } from './begin-once.ts';
import { callOf } from './call-of.ts';
import type { Step } from './step.ts';
import type { DeployPlan } from './deploy-plan.ts';

const lag = 60_000;

/**
 * Lets an inference component use another model. No event tells how it goes: it is asked. It is
 * served when it is InService with that model.
 */
export async function updateComponent(
  plan: Extract<DeployPlan, { by: 'inferenceComponent' }>,
  step: Step,
): Promise<'served' | Waiting | Failed> {
  const { at, component, model, from } = plan;
  const { deployments } = step.world;
  const now = await deployments.component(at, component);
  if (now === 'gone') return failed('endpointGone', {});
  if (now.status === 'InService' && now.model === model.name) return 'served';
  const begun = begunAt(callOf(plan), step);
  if (!begun.at) {
    if (now.status === 'Creating' || now.status === 'Updating') return waiting('busy');
    if (!step.execution.seizes && now.model !== from?.config) {
      return failed('endpointChanged', { config: now.model });
    }
    await deployments.makeModel(at, model);
    const make = () => deployments.updateComponent(at, component, model.name);
    return beginOnce(callOf(plan), make, step);
  }
  if (now.status === 'Creating' || now.status === 'Updating') return waiting('deploying');
  if (step.now.getTime() - begun.at.getTime() < lag) return waiting('deploying');
  const { status, reason } = now;
  if (status !== 'InService')
    return failed('componentFailed', { status, ...(reason && { reason }) });
  return failed('rolledBackSilently', reason ? { reason } : {});
}

function failed(because: string, facts: Readonly<Record<string, string>>): Failed {
  return { status: 'failed', because, advice: 'lookAtEndpoint', facts };
}
