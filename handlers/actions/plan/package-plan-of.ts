import type { ModelPackage, WorldReader } from '../../../src/index.ts';
import { footingsOf } from './footings-of.ts';
import type { PackagePlan } from './stage-plan.ts';
import { projectionOf, withFooting, type Footings } from './stage-projection.ts';

/** What the registry lacks of the projection of these footings. */
export function packagePlanOf(
  modelPackage: ModelPackage,
  footings: Footings,
  description: string,
): PackagePlan {
  const { metadata, remove, lifeCycle } = projectionOf(footings);
  const entries = Object.entries(metadata).map(([stage, value]): [string, string] => {
    // No stage waits for a version that can go nowhere.
    const isOver = modelPackage.approval === 'Rejected' && value === 'PendingManualApproval';
    return [stage, isOver ? 'Rejected' : value];
  });
  return {
    arn: modelPackage.arn,
    metadata: Object.fromEntries(entries),
    remove: [...remove],
    ...(lifeCycle ? { lifeCycle: { ...lifeCycle, stageDescription: description } } : {}),
  };
}

/** What makes another version agree with the standings, once it has lost its place in a stage. */
export async function asidePlanOf(
  arn: string,
  stage: string,
  is: 'replaced' | 'retired' | 'rolledBack',
  description: string,
  world: WorldReader,
): Promise<readonly PackagePlan[]> {
  const other = await world.registry.modelPackage(arn);
  if (other === 'gone') return [];
  const footings = withFooting(await footingsOf(other, world), stage, is);
  return [{ ...packagePlanOf(other, footings, description), aside: true }];
}
