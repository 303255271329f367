import {
  nextStage,
  footingOf,
  type Evidence,
  type ModelPackage,
  type Footing,
  type Provenance,
  type Seen,
  type Standing,
  type WorldReader,
} from '../../../src/index.ts';
import { goodVersion } from '../standing/good-version.ts';
import type { Judged, Rung, Shown } from './seen.ts';

/** How many standings of a stage's history are read. */
const lookBack = 40;

type Stage = {
  readonly stage: string;
  readonly history: readonly Standing[];
  readonly footing: Footing;
};

/** Everything there is to see of one version. Throws if anything cannot be read. */
export async function look(
  arn: string,
  world: WorldReader,
): Promise<Seen<Judged, Shown> | 'gone' | 'not yet'> {
  const modelPackage = await world.registry.modelPackage(arn);
  if (modelPackage === 'gone' || modelPackage.status === 'Deleting') return 'gone';
  if (modelPackage.registration === 'Logged') return 'gone';
  if (modelPackage.status === 'Pending' || modelPackage.status === 'InProgress') return 'not yet';
  const [evidence, provenance, stages] = await Promise.all([
    world.evidenceOf(modelPackage),
    world.pipelines.provenanceOf(modelPackage),
    Promise.all(world.stages.names.map((stage) => stageOf(stage, modelPackage, world))),
  ]);
  const next = nextStage(world.stages, highest(stages));
  const inNext = stages.find(({ stage }) => stage === next)?.history[0];
  const [baseline, rollback, ladder] = await Promise.all([
    inNext && inNext.version !== modelPackage.version ? baselineOf(inNext, world) : undefined,
    rollbackOf(stages, world),
    Promise.all(stages.map((stage) => rungOf(stage, modelPackage, world))),
  ]);
  const judged: Judged = {
    ...whatAVoteRestsOn(modelPackage, evidence),
    stages: stages.map(({ stage, footing }) => ({ stage, is: been(footing) })),
    ...(next === undefined ? {} : { next }),
    ...(baseline ? { baseline } : {}),
    makers: makersOf(modelPackage, provenance),
  };
  const shown: Shown = {
    ...whatIsShown(modelPackage, evidence, provenance),
    ladder,
    ...(rollback ? { rollback } : {}),
  };
  return { judged, shown };
}

async function stageOf(
  stage: string,
  { group, version }: ModelPackage,
  { standings }: WorldReader,
): Promise<Stage> {
  const history = await standings.history(group, stage, lookBack);
  return { stage, history, footing: footingOf(history, version) };
}

function been({ is }: Footing): Judged['stages'][number]['is'] {
  return is === 'stands' || is === 'replaced' ? 'reached' : is;
}

/** The highest stage it stood in and was not rolled back from. */
function highest(stages: readonly Stage[]): string | undefined {
  return stages.findLast(({ footing }) => been(footing) === 'reached')?.stage;
}

async function baselineOf(
  { version, arn }: Standing,
  world: WorldReader,
): Promise<NonNullable<Judged['baseline']>> {
  const served = await world.registry.modelPackage(arn);
  if (served === 'gone') return { version, arn, gone: true, metrics: [] };
  const { metrics } = await world.evidenceOf(served);
  return { version, arn, gone: false, metrics };
}

async function rollbackOf(
  stages: readonly Stage[],
  { registry }: WorldReader,
): Promise<Shown['rollback']> {
  const highest = stages.findLast(({ footing }) => footing.is === 'stands');
  if (!highest) return undefined;
  const good = await goodVersion(highest.history, registry);
  return good && { stage: highest.stage, ...good };
}

async function rungOf(
  { stage, history, footing }: Stage,
  { group, version }: ModelPackage,
  { pointers }: WorldReader,
): Promise<Rung> {
  const pointer = await pointers.read(group, stage);
  const [now] = history;
  const says = typeof pointer === 'object' ? pointer.version : pointer;
  const isMoved = now && 'execution' in now.by && says !== undefined && says !== now.version;
  const isIts = now?.version === version || says === version;
  // Asked of the two versions it concerns alone, for few such calls are allowed.
  const movedBy = isMoved && isIts ? await pointers.writerOf(group, stage) : undefined;
  return {
    stage,
    footing,
    ...(now
      ? { stands: { version: now.version, since: now.since, decided: 'execution' in now.by } }
      : {}),
    ...(says === undefined ? {} : { pointer: says }),
    ...(movedBy && { movedBy }),
  };
}

function whatAVoteRestsOn(modelPackage: ModelPackage, { metrics, reports }: Evidence) {
  const { arn, group, version, status, approval, containers } = modelPackage;
  return {
    arn,
    group,
    version,
    status,
    approval,
    containers: containers.map(({ environment: _, ...container }) => container),
    reports,
    metrics,
  };
}

function whatIsShown(
  modelPackage: ModelPackage,
  { features }: Evidence,
  provenance: Provenance,
): Omit<Shown, 'ladder' | 'rollback'> {
  const { arn: _, group, version, status, registration, approval, ...rest } = modelPackage;
  const { containers, reports, generatedBy, ...shown } = rest;
  return {
    ...shown,
    provenance,
    environments: containers.map(({ environment }) => environment),
    features,
  };
}

/** Who registered it and who started what made it, as far as AWS says. */
function makersOf({ createdBy }: ModelPackage, provenance: Provenance): Judged['makers'] {
  const { pipeline, trainingJob } = provenance;
  return [
    ...(createdBy ? [{ ...createdBy, how: 'registered' as const }] : []),
    ...(pipeline?.decidedBy ?? []).map((person) => ({ person, how: 'started' as const })),
    ...(pipeline?.startedBy ? [{ ...pipeline.startedBy, how: 'started' as const }] : []),
    ...(trainingJob?.createdBy ? [{ ...trainingJob.createdBy, how: 'started' as const }] : []),
  ];
}
