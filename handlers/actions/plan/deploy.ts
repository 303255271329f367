import type { Failed, Waiting } from '../../../src/index.ts';
import { awaitPipeline } from './await-pipeline.ts';
import type { DeployPlan } from './deploy-plan.ts';
import type { Step } from './step.ts';
import { updateComponent } from './update-component.ts';
import { updateEndpoint } from './update-endpoint.ts';

/** Does the next missing thing, until the stage serves the version, and says so only then. */
export async function deploy(plan: DeployPlan, step: Step): Promise<'served' | Waiting | Failed> {
  switch (plan.by) {
    case 'endpoint':
      return updateEndpoint(plan, step);
    case 'inferenceComponent':
      return updateComponent(plan, step);
    case 'pipeline':
      return awaitPipeline(plan, step);
  }
}
