import { deploymentSubject, type CardRef, type Execution } from '../../../src/index.ts';
import { stagePlan } from './stage-plan.ts';

/** The cards that show how a decision changes what serves, and how that serves then. */
export function deploymentCards({ id, group, decision, plan }: Execution): readonly CardRef[] {
  const deploy = stagePlan.safeParse(plan).data?.deploy;
  if (!deploy || decision.stage === undefined) return [];
  const subject = deploymentSubject({ group, stage: deploy.stage, execution: id });
  return ['deployment', 'service-level'].map((view) => ({ view, subject }));
}
