import type { Failed, Waiting } from '../../../src/index.ts';
import { waiting } from './begin-once.ts';
import { callOf } from './call-of.ts';
import type { DeployPlan } from './deploy-plan.ts';
import type { Step } from './step.ts';

/** A pipeline that deploys what was given up has so long to come to its end. */
const settles = 10 * 60_000;

/**
 * The company's own pipeline deploys: it hears of the execution by Ringi's event. It is served when
 * the endpoint is InService and serves this version first; the time it may take is `ringi.yaml`'s.
 */
export async function awaitPipeline(
  plan: Extract<DeployPlan, { by: 'pipeline' }>,
  step: Step,
): Promise<'served' | Waiting | Failed> {
  const { at, endpoint: name, to, limit, after } = plan;
  const { execution, world, begin, now } = step;
  const found = await world.endpoints.endpoint({ group: execution.group, name, at });
  const since = (await begin(callOf(plan))) ?? now;
  const passed = now.getTime() - since.getTime();
  if (found !== 'gone' && found.status === 'InService' && found.serves[0]?.version === to.version) {
    // What was given up may still be on its way: what looks untouched proves nothing yet.
    if (!after || new Date(found.changedAt) > since || passed >= settles) return 'served';
  }
  if (passed < limit) return waiting('deploying', step, plan);
  return { status: 'failed', because: 'tooLong', advice: 'lookAtPipeline' };
}
