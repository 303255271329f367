import type {
  Done,
  Execution,
  Failed,
  ModelPackage,
  StagePointer,
  World,
} from '../../../src/index.ts';
import { stagePlan, type PackagePlan, type StagePlan } from './stage-plan.ts';

/**
 * Writes what the plan names and is not so yet, one thing after the other: versions first, the
 * pointer last, because pipelines act on it. Reads everything back once.
 */
export async function carryOutPlan(
  plan: StagePlan,
  { group, decision }: Execution,
  { registry, pointers }: World,
): Promise<Done | Failed> {
  // Stored and read back: what comes is JSON.
  const { packages, pointer, standings, touched } = stagePlan.parse(plan);
  for (const wanted of packages) {
    const fault = await writePackage(wanted, registry);
    if (fault) return fault;
  }
  if (pointer) {
    const now = await pointers.read(group, pointer.stage);
    if (!samePointer(now, pointer)) await pointers.write(group, withoutUndefined(pointer));
  }
  for (const wanted of packages) {
    const now = await registry.modelPackage(wanted.arn);
    if (now === 'gone') return gone;
    if (!agrees(now, wanted)) return notReadBack('notReadBack');
  }
  if (pointer && !samePointer(await pointers.read(group, pointer.stage), pointer)) {
    return notReadBack('pointerNotReadBack');
  }
  return {
    status: 'done',
    standings,
    touched: touched.map((subject) => ({ view: decision.card.view, subject })),
  };
}

const gone: Failed = { status: 'failed', because: 'gone', advice: 'lookAtRegistry' };

function notReadBack(because: string): Failed {
  return { status: 'failed', because, advice: 'otherWriter' };
}

async function writePackage(
  wanted: PackagePlan,
  registry: World['registry'],
): Promise<Failed | undefined> {
  const now = await registry.modelPackage(wanted.arn);
  if (now === 'gone') return gone;
  const { arn, approval, lifeCycle } = wanted;
  if (approval && now.approval !== approval.to) {
    if (now.approval !== approval.from) {
      return { status: 'failed', because: 'decidedElsewhere', advice: 'lookAtRegistry' };
    }
    await registry.setApproval(arn, approval.to, approval.description);
  }
  const missing = Object.entries(wanted.metadata).filter(
    ([stage, value]) => now.metadata[stage] !== value,
  );
  if (missing.length > 0) await registry.setMetadata(arn, Object.fromEntries(missing));
  if (lifeCycle && !sameLifeCycle(now, wanted)) await registry.setLifeCycle(arn, lifeCycle);
  return undefined;
}

function agrees(now: ModelPackage, wanted: PackagePlan): boolean {
  return (
    (wanted.approval === undefined || now.approval === wanted.approval.to) &&
    Object.entries(wanted.metadata).every(([stage, value]) => now.metadata[stage] === value) &&
    sameLifeCycle(now, wanted)
  );
}

function sameLifeCycle({ lifeCycle: now }: ModelPackage, { lifeCycle }: PackagePlan): boolean {
  if (!lifeCycle) return true;
  return now?.stage === lifeCycle.stage && now.stageStatus === lifeCycle.stageStatus;
}

function samePointer(
  now: StagePointer | 'unreadable' | undefined,
  wanted: NonNullable<StagePlan['pointer']>,
): boolean {
  return (
    typeof now === 'object' &&
    now.version === wanted.version &&
    now.modelPackageArn.toLowerCase() === wanted.modelPackageArn.toLowerCase() &&
    now.decision === wanted.decision
  );
}

function withoutUndefined({
  previousVersion,
  ...pointer
}: NonNullable<StagePlan['pointer']>): StagePointer {
  return previousVersion === undefined ? pointer : { ...pointer, previousVersion };
}
