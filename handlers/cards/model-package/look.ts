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
import { preflight } from '../../actions/plan/preflight.ts';

import { servedOf } from '../standing/served-of.ts';
import { wayBack } from '../standing/way-back.ts';
import { makersOf } from '../voting/makers-of.ts';
import { cardFacts } from './card-facts.ts';
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
  const [baseline, rollback, serving, card, ladder] = await Promise.all([
    inNext && inNext.version !== modelPackage.version ? baselineOf(inNext, world) : undefined,
    rollbackOf(stages, modelPackage, world),
    servingOf(next, modelPackage, world),
    cardFacts(modelPackage, world),
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
    card,
    ...(rollback ? { rollback } : {}),
    ...(serving ? { serving } : {}),
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
  return is === 'rolledBack' || is === 'never' ? is : 'reached';
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
  { group }: ModelPackage,
  world: WorldReader,
): Promise<Shown['rollback']> {
  const highest = stages.findLast(({ footing }) => footing.is === 'stands');
  if (!highest) return undefined;
  const { stage, history } = highest;
  const back = await wayBack({ group, stage, history }, world);
  return back && { stage, ...back };
}

/** People are told what lacks before they are asked, not after they have decided. */
async function servingOf(
  next: string | undefined,
  modelPackage: ModelPackage,
  world: WorldReader,
): Promise<Shown['serving']> {
  const binding = next && world.deployments.bindingOf(modelPackage.group, next);
  const served = next && servedOf(modelPackage.group, next, world);
  if (!binding || !served) return undefined;
  const rollouts = binding.by === 'endpoint' ? binding.rollouts : [];
  // Of one that is rejected nobody is asked whether it shall serve.
  const isAsked = modelPackage.approval !== 'Rejected';
  const checks = isAsked ? await preflight(binding, modelPackage, world, { strict: false }) : [];
  return { served, rollouts, checks };
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
): Omit<Shown, 'ladder' | 'card' | 'rollback' | 'serving'> {
  const { arn: _, group, version, status, registration, approval, ...rest } = modelPackage;
  const { containers, reports, generatedBy, ...shown } = rest;
  return {
    ...shown,
    provenance,
    environments: containers.map(({ environment }) => environment),
    features,
  };
}
