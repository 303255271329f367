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
export async function planOf(
  action: Action,
  execution: Execution,
  world: World,
  seized?: Execution,
): Promise<Json> {
  const plan = await action.plan?.(execution, world, seized);
  return json.parse(JSON.parse(JSON.stringify(plan ?? null)));
}

/** Performs once, at that time; `begun` keeps what was begun, as the ledger does. */
export async function perform(
  action: Action,
  plan: Json,
  execution: Execution,
  world: World,
  now = new Date('2026-11-20T09:41:00.000Z'),
): Promise<Done | Waiting | Failed> {
  if (!action.perform) throw new Error(`${action.verb} performs nothing`);
  const { begun } = execution;
  const begin = async (name: string) => {
    const before = begun[name];
    if (before === undefined) begun[name] = now.toISOString();
    return before === undefined ? undefined : new Date(before);
  };
  return action.perform(plan, { ...execution, begun: { ...begun } }, world, begin, now);
}

/** Plans and performs. */
export async function carry(action: Action, execution: Execution, world: World) {
  return perform(action, await planOf(action, execution, world), execution, world);
}
