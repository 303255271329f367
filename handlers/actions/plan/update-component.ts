import type { ComponentNow, Failed, Waiting } from '../../../src/index.ts';
import { bringTo, type Serving } from './bring-to.ts';
import type { DeployPlan } from './deploy-plan.ts';
import type { Step } from './step.ts';

/** Lets an inference component use another model. No event tells how it goes: it is asked. */
export async function updateComponent(
  plan: Extract<DeployPlan, { by: 'inferenceComponent' }>,
  step: Step,
): Promise<'served' | Waiting | Failed> {
  const { at, component, model, make } = plan;
  // What one goes back from may be what its alarms are loud of.
  const alarms = !step.execution.seizes;
  const { deployments } = step.world;
  const now = await deployments.component(at, component);
  const { status, reason } = now === 'gone' ? { status: 'Deleted' } : now;
  const why = reason ? { reason } : {};
  const change = {
    plan,
    wanted: model.name,
    before: async () => undefined,
    async prepare() {
      if (make) await deployments.makeModel(at, make);
    },
    make: () => deployments.updateComponent(at, component, model.name, { alarms }),
    takenBack: async () => failed('rolledBackSilently', why),
    failed: failed('componentFailed', { status, ...why }),
  };
  return bringTo(change, servingOf(now), step);
}

function servingOf(now: ComponentNow | 'gone'): Serving {
  if (now === 'gone') return { is: 'gone', on: '', changedAt: '' };
  const { status, model: on, changedAt } = now;
  if (status === 'InService') return { is: 'ready', on, changedAt };
  return { is: status === 'Failed' ? 'down' : 'changing', on, changedAt };
}

function failed(because: string, facts: Readonly<Record<string, string>>): Failed {
  return { status: 'failed', because, advice: 'lookAtEndpoint', facts };
}
