import { deploymentSubject, type CardRef, type Execution } from '../../../src/index.ts';
import { stagePlan } from './stage-plan.ts';

/** The card that shows how a decision changes what serves, where it does. */
export function deploymentCard({ id, group, decision, plan }: Execution): readonly CardRef[] {
  const deploy = stagePlan.safeParse(plan).data?.deploy;
  if (!deploy || decision.stage === undefined) return [];
  const subject = deploymentSubject({ group, stage: deploy.stage, execution: id });
  return [{ view: 'deployment', subject }];
}
