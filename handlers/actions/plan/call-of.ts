import type { DeployPlan } from './deploy-plan.ts';

/** The call that begins a deployment, and the name under which it is remembered. */
export function callOf({ by, from }: DeployPlan): string {
  // Whose call that is, Ringi does not see: what is remembered is that it was told.
  if (by === 'pipeline') return 'asked the pipeline';
  if (by === 'inferenceComponent') return 'UpdateInferenceComponent';
  return from ? 'UpdateEndpoint' : 'CreateEndpoint';
}
