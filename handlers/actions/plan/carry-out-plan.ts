import type {
  CardRef,
  Done,
  Execution,
  Failed,
  ModelPackage,
  StagePointer,
  Waiting,
  World,
} from '../../../src/index.ts';
import { begunAt } from './begin-once.ts';
import { callOf } from './call-of.ts';
import { deploy } from './deploy.ts';
import { orFailed } from './or-failed.ts';
import type { Step } from './step.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { stagePlan, type PackagePlan, type StagePlan } from './stage-plan.ts';

/** AWS may answer with what was there a moment ago: so long is a read-back given, in milliseconds. */
const readBack = { name: 'read back', patience: 30_000, every: 2_000 } as const;

/**
 * Writes what the plan names and is not so yet, one thing after the other: versions first, the
 * pointer last, because pipelines act on it. Then reads everything back until it is so.
 */
export async function carryOutPlan(
  plan: StagePlan,
  execution: Execution,
  world: World,
  begin: (name: string) => Promise<Date | undefined>,
  now: Date,
): Promise<Done | Waiting | Failed> {
  // Stored and read back: what comes is JSON.
  const parsed = stagePlan.parse(plan);
  if (!parsed.deploy) return writeDown(parsed, execution, world, begin);
  const served = await serve(parsed, parsed.deploy, { execution, world, begin, now });
  if (served !== 'served') return served;
  const outcome = await orFailed(() => writeDown(parsed, execution, world, begin));
  // It serves, whatever could not be written: who looks for the way back must find it.
  return outcome.status === 'failed' ? { ...outcome, standings: parsed.standings } : outcome;
}

/** Writes what is not so yet, then reads it back. */
async function writeDown(
  plan: StagePlan,
  execution: Execution,
  world: World,
  begin: (name: string) => Promise<Date | undefined>,
): Promise<Done | Waiting | Failed> {
  // Once everything was written, a lagging answer must not make it be written again.
  const isWritten = `${readBack.name} 1` in execution.begun;
  const fault = isWritten ? undefined : await write(plan, execution, world);
  if (fault) return fault;
  const missing = await readAll(plan, execution, world);
  if (missing === 'gone') return gone;
  if (missing) return lookAgain(missing, execution, begin);
  const { standings, touched, retired } = plan;
  return {
    status: 'done',
    standings,
    ...(retired ? { retired } : {}),
    touched: touched.map(versionCard),
  };
}

/**
 * SageMaker deploys approved versions alone, so the approval comes first; all else that is written
 * says what serves, and waits until it does.
 */
async function serve(
  { packages }: StagePlan,
  plan: DeployPlan,
  step: Step,
): Promise<'served' | Waiting | Failed> {
  // An update that runs goes on, whatever becomes of the approval: nothing could take it back.
  const isBegun = begunAt(callOf(plan), step).at !== undefined;
  for (const { arn, approval } of isBegun ? [] : packages) {
    if (approval?.to !== 'Approved') continue;
    const fault = await writePackage({ arn, approval, metadata: {} }, step.world.registry);
    if (fault) return fault;
  }
  return deploy(plan, step);
}

/** What is touched are versions, whichever card it was decided on. */
function versionCard(subject: string): CardRef {
  return { view: 'model-package', subject };
}

const gone: Failed = { status: 'failed', because: 'gone', advice: 'lookAtRegistry' };

async function write(
  { packages, pointer }: StagePlan,
  { group }: Execution,
  { registry, pointers }: World,
): Promise<Failed | undefined> {
  for (const wanted of packages) {
    const fault = await writePackage(wanted, registry);
    if (fault) return fault;
  }
  if (pointer) {
    const now = await pointers.read(group, pointer.stage);
    if (!samePointer(now, pointer)) await pointers.write(group, pointer);
  }
  return undefined;
}

type Missing = 'gone' | 'notReadBack' | 'pointerNotReadBack';

async function readAll(
  { packages, pointer }: StagePlan,
  { group }: Execution,
  { registry, pointers }: World,
): Promise<Missing | undefined> {
  for (const wanted of packages) {
    const now = await registry.modelPackage(wanted.arn);
    if (now === 'gone') {
      if (wanted.aside) continue;
      return 'gone';
    }
    if (!agrees(now, wanted)) return 'notReadBack';
  }
  if (pointer && !samePointer(await pointers.read(group, pointer.stage), pointer)) {
    return 'pointerNotReadBack';
  }
  return undefined;
}

/** Waits a little for what was written to show; fails once it has had its time. */
async function lookAgain(
  because: Missing,
  { begun }: Execution,
  begin: (name: string) => Promise<Date | undefined>,
): Promise<Waiting | Failed> {
  const failed: Failed = { status: 'failed', because, advice: 'otherWriter' };
  const tries = Object.keys(begun).filter((name) => name.startsWith(readBack.name)).length;
  const name = `${readBack.name} ${tries + 1}`;
  // What was begun just now answers, asked again, what time it is.
  const now = (await begin(name)) ?? (await begin(name));
  const first = await begin(`${readBack.name} 1`);
  if (!now || !first || now.getTime() - first.getTime() >= readBack.patience) return failed;
  const lookAt = new Date(now.getTime() + readBack.every);
  return { status: 'waiting', for: 'readBack', lookAgain: lookAt };
}

async function writePackage(
  wanted: PackagePlan,
  registry: World['registry'],
): Promise<Failed | undefined> {
  const now = await registry.modelPackage(wanted.arn);
  if (now === 'gone') return wanted.aside ? undefined : gone;
  const { arn, approval, lifeCycle, remove = [] } = wanted;
  if (approval && now.approval !== approval.to) {
    if (now.approval !== approval.from) {
      return { status: 'failed', because: 'decidedElsewhere', advice: 'lookAtRegistry' };
    }
    await registry.setApproval(arn, approval.to, approval.description);
  }
  const missing = Object.entries(wanted.metadata).filter(
    ([stage, value]) => now.metadata[stage] !== value,
  );
  const left = remove.filter((stage) => stage in now.metadata);
  if (missing.length > 0 || left.length > 0) {
    await registry.setMetadata(arn, Object.fromEntries(missing), left);
  }
  if (lifeCycle && !sameLifeCycle(now, wanted)) await registry.setLifeCycle(arn, lifeCycle);
  return undefined;
}

function agrees(now: ModelPackage, wanted: PackagePlan): boolean {
  return (
    (wanted.approval === undefined || now.approval === wanted.approval.to) &&
    Object.entries(wanted.metadata).every(([stage, value]) => now.metadata[stage] === value) &&
    !wanted.remove?.some((stage) => stage in now.metadata) &&
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
