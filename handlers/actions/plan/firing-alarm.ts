import { Impossible, type AlarmNow } from '../../../src/index.ts';
import { remember } from './begin-once.ts';
import type { DeployPlan } from './deploy-plan.ts';
import type { Step } from './step.ts';

type Plan = Pick<Extract<DeployPlan, { by: 'endpoint' }>, 'at' | 'rollout'>;
/** An alarm that fires, or fired, and what it said then. */
export type Firing = { readonly name: string; readonly reason?: string };

/**
 * The alarm that fires now, else one that fired when this was asked before: one that takes an
 * update back is often quiet again before the endpoint is in service again.
 */
export async function firingAlarm({ at, rollout }: Plan, step: Step): Promise<Firing | undefined> {
  if (rollout.alarms.length === 0) return undefined;
  const alarms = await alarmsOf({ at, rollout }, step);
  const loud = alarms.find(({ state }) => state === 'ALARM');
  const before = rollout.alarms.flatMap((name) => firedOf(name, step)).at(0);
  if (!loud) return before;
  if (!before) await remember(`${fired(loud.name)}${loud.reason ?? ''}`, step);
  return loud;
}

/** What Ringi may look at no more does not end an update that runs. */
async function alarmsOf({ at, rollout }: Plan, { world }: Step): Promise<readonly AlarmNow[]> {
  try {
    return await world.deployments.alarms(at, rollout.alarms);
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    return [];
  }
}

function fired(name: string): string {
  return `fired ${name}: `;
}

function firedOf(name: string, { execution: { begun } }: Step): readonly Firing[] {
  const key = Object.keys(begun).find((each) => each.startsWith(fired(name)));
  if (key === undefined) return [];
  const reason = key.slice(fired(name).length);
  return [{ name, ...(reason && { reason }) }];
}
