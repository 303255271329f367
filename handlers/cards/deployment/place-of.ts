import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';

/** What serves the stage, and where that is. */
export function placeOf(plan: DeployPlan) {
  const { endpoint, at } = plan;
  const component = plan.by === 'inferenceComponent' ? { component: plan.component } : {};
  return { endpoint, ...component, region: at.region, account: at.account };
}
