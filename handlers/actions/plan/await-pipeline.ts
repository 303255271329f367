import type { Failed, Waiting } from '../../../src/index.ts';
import { waiting } from './begin-once.ts';
import type { Step } from './step.ts';
import type { DeployPlan } from './deploy-plan.ts';

const asked = 'asked the pipeline';

/**
 * The company's own pipeline deploys: it hears of the execution by Ringi's event. It is served when
 * the endpoint is InService and serves this version first; the time it may take is `ringi.yaml`'s.
 */
export async function awaitPipeline(
  plan: Extract<DeployPlan, { by: 'pipeline' }>,
  { execution, world, begin, now }: Step,
): Promise<'served' | Waiting | Failed> {
  const { at, endpoint: name, to, limit } = plan;
  const found = await world.endpoints.endpoint({ group: execution.group, name, at });
  if (found !== 'gone' && found.status === 'InService') {
    if (found.serves[0]?.version === to.version) return 'served';
  }
  const since = (await begin(asked)) ?? now;
  if (now.getTime() - since.getTime() < limit) return waiting('deploying');
  return { status: 'failed', because: 'tooLong', advice: 'lookAtPipeline' };
}
