import {
  goodBefore,
  type Execution,
  type GroupRef,
  type Place,
  type Standing,
  type WorldReader,
} from '../../../src/index.ts';
import type { BoundStage } from './bound-stages.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { inService } from './in-service.ts';
import type { WhyKept } from './made.ts';
import { stagePlan } from './stage-plan.ts';

/** What a stage serves with, is being brought to, or may go back to; why, by name. */
export type StageNeeds = {
  /** The stage, or the name of an endpoint that no stage is bound to. */
  readonly stage: string;
  readonly at: Place;
  readonly configs: ReadonlyMap<string, WhyKept>;
  readonly models: ReadonlyMap<string, WhyKept>;
  /** Configurations it serves with now. */
  readonly serving: readonly string[];
  /** It is being changed, and nobody can tell to what. */
  readonly isChanging: boolean;
  /** What else serves at its place cannot be told. */
  readonly isUntold?: true;
};

/** As far as a rollback looks back. */
const lookBack = 40;

type Named = readonly [name: string, why: WhyKept];

/** Reads what must stay for a stage's sake. */
export async function stageNeeds(
  bound: BoundStage,
  group: GroupRef,
  world: Pick<WorldReader, 'deployments' | 'standings' | 'executions'>,
): Promise<StageNeeds> {
  const { stage, binding } = bound;
  const [{ names, isChanging }, history, executions] = await Promise.all([
    inService(bound, world),
    world.standings.history(group, stage, lookBack),
    world.executions.at(group, stage),
  ]);
  const plans = executions.flatMap(deployOf);
  const planned = { is: 'planned', stage } as const;
  const needed = firstOfEach([
    ...names.map((name): Named => [name, { is: 'serves', stage }]),
    ...plans.flatMap(plannedNames).map((name): Named => [name, planned]),
    ...waysBack(stage, history),
  ]);
  const models = firstOfEach(plans.flatMap(plannedModels).map((name): Named => [name, planned]));
  const common = { stage, at: binding.at, isChanging: isChanging || !executions.every(isTold) };
  return binding.by === 'endpoint'
    ? { ...common, configs: needed, models, serving: names }
    : { ...common, configs: new Map(), models: new Map([...models, ...needed]), serving: [] };
}

/** What a rollback returns to, and what the version that stands there was served by. */
function waysBack(stage: string, history: readonly Standing[]): readonly Named[] {
  const [current, before] = history;
  const good = goodBefore(history);
  const back = ({ version, arn }: Standing): WhyKept => ({ is: 'wayBack', stage, version, arn });
  const previous = (): WhyKept | undefined => {
    // What came before without a standing of its own is not known to be no way back.
    if (!before) return { is: 'unknown' };
    return good.includes(before) ? back(before) : undefined;
  };
  return [
    ...named(current?.served?.config, { is: 'serves', stage }),
    ...good.flatMap((standing) => named(standing.served?.config, back(standing))),
    ...named(current?.served?.previous, previous()),
  ];
}

function named(name: string | undefined, why: WhyKept | undefined): readonly Named[] {
  return name === undefined || !why ? [] : [[name, why]];
}

/** A plan that another release made, and that cannot be read, counts as a change nobody can tell. */
function isTold({ plan }: Execution): boolean {
  return plan === undefined || plan === null || stagePlan.safeParse(plan).success;
}

/** What waits without a plan needs what it needs once it has one: until then nothing is deleted. */
function deployOf({ plan }: Execution): readonly DeployPlan[] {
  const deploy = stagePlan.safeParse(plan).data?.deploy;
  return deploy ? [deploy] : [];
}

function plannedNames(plan: DeployPlan): readonly string[] {
  const from = plan.from ? [plan.from.config] : [];
  switch (plan.by) {
    case 'endpoint':
      return [plan.config.name, ...from];
    case 'inferenceComponent':
      return [plan.model.name, ...from];
    case 'pipeline':
      return [];
  }
}

function plannedModels(plan: DeployPlan): readonly string[] {
  if (plan.by !== 'endpoint') return [];
  return [
    ...(plan.model ? [plan.model.name] : []),
    ...plan.config.variants.map(({ model }) => model),
  ];
}

/** The gravest reason, which comes first, stands. */
function firstOfEach(all: readonly Named[]): ReadonlyMap<string, WhyKept> {
  const first = new Map<string, WhyKept>();
  for (const [name, why] of all) if (!first.has(name)) first.set(name, why);
  return first;
}
