import type { DeployPlan } from './deploy-plan.ts';

/** The call that begins a deployment, and the name under which it is remembered. */
export function callOf({
  by,
  from,
}: DeployPlan): 'UpdateEndpoint' | 'CreateEndpoint' | 'UpdateInferenceComponent' {
  if (by === 'inferenceComponent') return 'UpdateInferenceComponent';
  return from ? 'UpdateEndpoint' : 'CreateEndpoint';
}
