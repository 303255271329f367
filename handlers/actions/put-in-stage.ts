import { z } from 'zod';
import type {
  Done,
  Execution,
  Failed,
  GroupRef,
  ModelLifeCycle,
  ModelPackage,
  Registry,
  StagePointer,
  World,
  WorldReader,
} from '../../src/index.ts';
import { groupOf } from './group-of.ts';
import { saidBy } from './said-by.ts';

const lifeCycle = z.object({
  stage: z.string(),
  stageStatus: z.string(),
  stageDescription: z.string().exactOptional(),
});

/** What one version shall look like in the registry. */
const versionGoal = z.object({
  arn: z.string(),
  approval: z.object({ description: z.string() }).exactOptional(),
  metadata: z.record(z.string(), z.string()),
  lifeCycle: lifeCycle.exactOptional(),
});
export type VersionGoal = Readonly<z.infer<typeof versionGoal>>;

/** What the world shall look like when a stage has another version. Stored, then never changed. */
export const stagePlan = z.object({
  stage: z.string(),
  version: z.number(),
  arn: z.string(),
  versions: z.array(versionGoal),
  pointer: z.object({
    schema: z.literal(1),
    group: z.string(),
    stage: z.string(),
    version: z.number(),
    modelPackageArn: z.string(),
    since: z.string(),
    decision: z.string(),
    decidedBy: z.array(z.string()),
    previousVersion: z.number().exactOptional(),
  }),
  /** ARN of the version that stood there before. */
  previous: z.string().exactOptional(),
});
export type StagePlan = Readonly<z.infer<typeof stagePlan>>;

/** Plans a version into a stage: `approval` where it is approved with it. */
export async function planStage(
  { execution, arn, stage, approve }: PlanStage,
  world: WorldReader,
): Promise<StagePlan | Failed> {
  const modelPackage = await world.registry.modelPackage(arn);
  if (modelPackage === 'gone') return gone(arn);
  const { group, version } = modelPackage;
  const before = await world.standings.at(group, stage);
  const next = world.stages.names[world.stages.names.indexOf(stage) + 1];
  const description = saidBy(execution, `${approve ? 'Approved' : 'Promoted'} for ${stage}`);
  return {
    stage,
    version,
    arn: modelPackage.arn,
    versions: [
      {
        arn: modelPackage.arn,
        ...(approve ? { approval: { description } } : {}),
        metadata: {
          [stage]: 'Approved',
          ...(next === undefined || modelPackage.metadata[next] !== undefined
            ? {}
            : { [next]: 'PendingManualApproval' }),
        },
        lifeCycle: {
          stage: await highest(modelPackage, stage, world),
          stageStatus: 'Approved',
          stageDescription: description,
        },
      },
    ],
    pointer: pointerTo({ execution, group, stage, version, arn: modelPackage.arn }, before),
    ...(before && before.version !== version ? { previous: before.arn } : {}),
  };
}

type PlanStage = {
  readonly execution: Execution;
  readonly arn: string;
  readonly stage: string;
  readonly approve: boolean;
};

/** The highest stage where the version stands, with the one it is put into. */
async function highest(
  { group, version }: ModelPackage,
  into: string,
  world: WorldReader,
): Promise<string> {
  let top = into;
  const { names } = world.stages;
  for (const stage of names.slice(names.indexOf(into) + 1)) {
    const standing = await world.standings.at(group, stage);
    if (standing?.version === version) top = stage;
  }
  return top;
}

/** The pointer as the contract has it. `since` is the decision's time: it is planned once. */
export function pointerTo(
  { execution, group, stage, version, arn }: PointerTo,
  before: { readonly version: number } | undefined,
): StagePointer & StagePlan['pointer'] {
  return {
    schema: 1,
    group: group.name,
    stage,
    version,
    modelPackageArn: arn,
    since: execution.createdAt,
    decision: execution.decision.id,
    decidedBy: execution.people.map(({ id }) => id),
    ...(before && before.version !== version ? { previousVersion: before.version } : {}),
  };
}

type PointerTo = {
  readonly execution: Execution;
  readonly group: GroupRef;
  readonly stage: string;
  readonly version: number;
  readonly arn: string;
};

/** Writes what is missing, one thing after the other, then reads it all back once. */
export async function performStage(
  { stage, version, arn, versions, pointer, previous }: StagePlan,
  { registry, pointers }: World,
): Promise<Done | Failed> {
  for (const goal of versions) {
    const missing = await bring(goal, registry);
    if (missing) return missing;
  }
  const group = groupOf(arn);
  if (!samePointer(await pointers.read(group, stage), pointer)) {
    await pointers.write(group, pointer);
    if (!samePointer(await pointers.read(group, stage), pointer)) {
      throw new Error(`the pointer of ${group.name} for ${stage} is not as it was written`);
    }
  }
  const others = versions.map((goal) => goal.arn).filter((each) => each !== arn);
  const touched = [...new Set([...others, ...(previous === undefined ? [] : [previous])])];
  return {
    status: 'done',
    standings: [{ stage, version, arn }],
    touched: touched.map((subject) => ({ view: 'model-package', subject })),
  };
}

/** Brings one version to its goal; answers why it cannot be. */
async function bring(goal: VersionGoal, registry: Registry): Promise<Failed | undefined> {
  const { arn, approval, lifeCycle: life } = goal;
  const now = await registry.modelPackage(arn);
  if (now === 'gone') return gone(arn);
  if (approval && now.approval !== 'Approved') {
    await registry.setApproval(arn, 'Approved', approval.description);
  }
  const entries = Object.entries(goal.metadata).filter(
    ([key, value]) => now.metadata[key] !== value,
  );
  if (entries.length > 0) await registry.setMetadata(arn, Object.fromEntries(entries));
  if (life && !sameStage(now.lifeCycle, life)) await registry.setLifeCycle(arn, life);
  const after = await registry.modelPackage(arn);
  if (after === 'gone') return gone(arn);
  const agrees =
    (!approval || after.approval === 'Approved') &&
    Object.entries(goal.metadata).every(([key, value]) => after.metadata[key] === value) &&
    (!life || sameStage(after.lifeCycle, life));
  if (!agrees) throw new Error(`${arn} is not as it was written`);
  return undefined;
}

function sameStage(a: ModelLifeCycle | undefined, b: ModelLifeCycle): boolean {
  return a?.stage === b.stage && a.stageStatus === b.stageStatus;
}

function samePointer(a: StagePointer | 'unreadable' | undefined, b: StagePointer): boolean {
  return typeof a === 'object' && a.version === b.version && a.decision === b.decision;
}

function gone(arn: string): Failed {
  return {
    status: 'failed',
    because: `${arn} is no longer in the registry`,
    advice: 'Register the version again, then decide again.',
  };
}
