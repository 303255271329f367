import { consoleOf, type OtherButton, type Words } from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';

/** Leads to the endpoint in AWS's console. */
export function endpointLink(
  { at, endpoint }: Pick<DeployPlan, 'at' | 'endpoint'>,
  { deployment }: Pick<Words, 'deployment'>,
): OtherButton {
  const page = consoleOf(at.region, 'sagemaker/home');
  const url = `${page}#/endpoints/${encodeURIComponent(endpoint)}`;
  return { kind: 'link', url, label: deployment.button.endpoint, place: 'row' };
}
