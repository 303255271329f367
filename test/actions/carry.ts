import {
  json,
  type Action,
  type Done,
  type Execution,
  type Failed,
  type Json,
  type Waiting,
  type World,
} from '../../src/index.ts';

/** Plans as the core does: stored and read back as JSON. */
export async function planOf(action: Action, execution: Execution, world: World): Promise<Json> {
  const plan = await action.plan?.(execution, world);
  return json.parse(JSON.parse(JSON.stringify(plan ?? null)));
}

/** Performs once. */
export async function perform(
  action: Action,
  plan: Json,
  execution: Execution,
  world: World,
): Promise<Done | Waiting | Failed> {
  if (!action.perform) throw new Error(`${action.verb} performs nothing`);
  return action.perform(plan, execution, world, async () => undefined);
}

/** Plans and performs. */
export async function carry(action: Action, execution: Execution, world: World) {
  return perform(action, await planOf(action, execution, world), execution, world);
}
