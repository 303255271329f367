import { OutcomeUnknown, type Begun, type Failed, type Waiting } from '../../../src/index.ts';
import { callOf } from './call-of.ts';
import type { DeployPlan } from './deploy-plan.ts';
import type { Step } from './step.ts';

/** So often is looked whether it goes on, in ms; after refusals less and less often. */
const soon = 5_000;
const seldom = 5 * 60_000;
/** So often a call that never arrived is made again. */
const tries = 3;

/** What is waited for. */
export function waiting(
  what: 'busy' | 'deploying',
  { execution }: Pick<Step, 'execution'>,
  plan: DeployPlan,
): Waiting {
  const { refused } = begunAt(callOf(plan), { execution });
  return { status: 'waiting', for: what, lookAgain: Math.min(soon * 2 ** refused, seldom) };
}

/**
 * The name under which this call is, or was, begun. What AWS refused for certain, or never heard
 * of, was not begun: that is remembered, and the next attempt has another name.
 */
export function begunAt(call: string, { execution: { begun } }: Pick<Step, 'execution'>) {
  const own = Object.keys(begun).filter((name) => name.startsWith(call));
  const refused = own.filter((name) => name.endsWith(' refused')).length;
  const lost = own.filter((name) => name.endsWith(' unheard')).length;
  const attempts = refused + lost + 1;
  const name = attempts === 1 ? call : `${call} ${attempts}`;
  const at = begun[name];
  return { name, refused, lost, ...(at === undefined ? {} : { at: new Date(at) }) };
}

/** Makes a call that must not be made twice, once it is written down that it is being made. */
export async function beginOnce(
  plan: DeployPlan,
  make: () => Promise<Begun>,
  step: Step,
): Promise<Waiting> {
  const { name } = begunAt(callOf(plan), step);
  await step.begin(name);
  try {
    if ((await make()) === 'begun') return waiting('deploying', step, plan);
  } catch (error) {
    // It may have taken: whether it did is looked up, never tried again.
    if (error instanceof OutcomeUnknown) return waiting('deploying', step, plan);
    throw error;
  }
  await step.begin(`${name} refused`);
  return waiting('busy', step, plan);
}

/** A process died between writing down and calling: AWS never heard of it, and it is made again. */
export async function unheard(plan: DeployPlan, step: Step): Promise<Waiting | Failed> {
  const { name, lost } = begunAt(callOf(plan), step);
  if (lost + 1 >= tries) return { status: 'failed', because: 'neverBegun', advice: 'decideAgain' };
  await step.begin(`${name} unheard`);
  return waiting('busy', step, plan);
}

/** Writes something down that only this moment shows, once. */
export async function remember(name: string, step: Step): Promise<void> {
  if (!(name in step.execution.begun)) await step.begin(name);
}
