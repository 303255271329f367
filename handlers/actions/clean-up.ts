import { z } from 'zod';
import {
  digest,
  type Action,
  type Deployments,
  type Execution,
  type Failed,
  type GroupRef,
  type Waiting,
  type WorldReader,
} from '../../src/index.ts';
import { boundStages } from './plan/bound-stages.ts';
import { groupTarget } from './plan/group-target.ts';
import { inService } from './plan/in-service.ts';
import { leftOvers, listed } from './plan/left-overs.ts';
import { keyOf, type Made } from './plan/made.ts';

const cleanUpPlan = z.object({
  names: z.array(
    z.object({
      kind: z.enum(['config', 'model']),
      account: z.string(),
      region: z.string(),
      name: z.string(),
      version: z.number(),
    }),
  ),
});
type CleanUpPlan = Readonly<z.infer<typeof cleanUpPlan>>;

/** So many are deleted at a time: a lease lasts for a minute. */
const atATime = 5;
/** So often is looked whether a stage is at rest, and soon when only more is to be deleted; ms. */
const pause = { busy: 10_000, next: 1_000 };

/** Deletes the models and configurations that people saw on a list, as far as nothing needs them. */
export const cleanUp: Action<CleanUpPlan> = {
  verb: 'cleanUp',
  asks: { reason: { required: true, min: 3, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: () => undefined,
  target: (card) => ({ target: groupTarget(card, 'left-overs') }),
  plan,

  async perform(stored, { group }, world) {
    const plan = cleanUpPlan.parse(stored);
    const chosen = new Set(plan.names.map(keyOf));
    const before = await restOf(group, world);
    if (before === undefined) return waiting('busy');
    // What came to be needed since the decision is not among them any more.
    const { names } = await leftOvers(group, world, (made) => chosen.has(keyOf(made)));
    for (const each of names.slice(0, atATime)) {
      if ((await restOf(group, world)) !== before) return waiting('busy');
      await remove(each, world.deployments);
    }
    if (names.length > atATime) return waiting('next');
    return { status: 'done', standings: [], touched: [] };
  },
};

async function plan(
  { decision, group }: Execution,
  world: WorldReader,
): Promise<CleanUpPlan | Failed> {
  const { names } = await leftOvers(group, world);
  // The button names the list it was under.
  if (listed(names) !== decision.on) {
    return { status: 'failed', because: 'otherLeftOvers', advice: 'decideAgain' };
  }
  return { names: names.map((each) => ({ ...each })) };
}

/**
 * What serves the stages of a group, to be compared. Undefined: a decision is being carried out on
 * one of them, or waits to be, and may come to need what nothing needs now; or AWS changes it.
 */
async function restOf(group: GroupRef, world: WorldReader): Promise<string | undefined> {
  const [executions, serving] = await Promise.all([
    Promise.all(world.stages.names.map((stage) => world.executions.at(group, stage))),
    Promise.all(boundStages(group, world).map((each) => inService(each, world))),
  ]);
  const isBusy = executions.flat().length > 0 || serving.some(({ isChanging }) => isChanging);
  return isBusy ? undefined : digest(serving.map(({ names }) => [...names]));
}

async function remove(made: Made, deployments: Deployments): Promise<void> {
  const { account, region, name } = made;
  const place = { account, region };
  switch (made.kind) {
    case 'config':
      return deployments.deleteConfig(place, name);
    case 'model':
      return deployments.deleteModel(place, name);
  }
}

function waiting(what: keyof typeof pause): Waiting {
  return { status: 'waiting', for: what, lookAgain: pause[what] };
}
