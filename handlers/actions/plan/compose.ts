import {
  clip,
  footingOf,
  plain,
  type Execution,
  type ModelPackage,
  type StagePointer,
  type Standing,
  type WorldReader,
} from '../../../src/index.ts';
import type { Footings } from './stage-projection.ts';
import { projectionOf, withFooting } from './stage-projection.ts';
import type { PackagePlan } from './stage-plan.ts';

const lookBack = 40;
/** ApprovalDescription and StageDescription take so many characters, on one line. */
const described = 1024;

/** How a version stands to each stage now. */
export async function footingsOf(
  { group, version }: Pick<ModelPackage, 'group' | 'version'>,
  { standings, stages }: WorldReader,
): Promise<Footings> {
  return Promise.all(
    stages.names.map(async (stage) => {
      const history = await standings.history(group, stage, lookBack);
      return { stage, is: footingOf(history, version).is };
    }),
  );
}

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

/** Who decided what and why, on one line for the registry. */
export function describe(what: string, { people, decision }: Execution): string {
  const names = people.map(({ name }) => plain(name, 80)).join(', ');
  const reason = plain(decision.answers['reason'] ?? '', 600);
  return clip(
    `${what} by ${names} in Ringi (${decision.id})${reason === '' ? '' : `: ${reason}`}`,
    described,
  );
}

/** The stage pointer as this decision leaves it. */
export function pointerOf(
  to: { readonly arn: string; readonly version: number },
  stage: string,
  execution: Execution,
  before: Standing | undefined,
): StagePointer {
  const { decision, people, createdAt, group } = execution;
  const previous = before && before.version !== to.version ? before.version : undefined;
  return {
    schema: 1,
    group: group.name,
    stage,
    version: to.version,
    modelPackageArn: to.arn,
    since: createdAt,
    decision: decision.id,
    decidedBy: people.map(({ id }) => id),
    ...(previous === undefined ? {} : { previousVersion: previous }),
  };
}
