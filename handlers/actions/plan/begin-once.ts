import { OutcomeUnknown, type Begun, type Waiting } from '../../../src/index.ts';
import type { Step } from './step.ts';

/** So often is looked whether it goes on, in ms. */
const soon = 5_000;

/** What is waited for. */
export function waiting(what: 'busy' | 'deploying'): Waiting {
  return { status: 'waiting', for: what, lookAgain: soon };
}

/**
 * The name under which this call is, or was, begun. What AWS refused for certain, or never heard
 * of, was not begun: that is remembered, and the next attempt has another name.
 */
export function begunAt(call: string, { execution: { begun } }: Pick<Step, 'execution'>) {
  const refused = Object.keys(begun).filter(
    (name) => name.startsWith(call) && name.endsWith(' refused'),
  );
  const attempts = refused.length + 1;
  const name = attempts === 1 ? call : `${call} ${attempts}`;
  const at = begun[name];
  return { name, attempts, ...(at === undefined ? {} : { at: new Date(at) }) };
}

/** Makes a call that must not be made twice, once it is written down that it is being made. */
export async function beginOnce(
  call: string,
  make: () => Promise<Begun>,
  step: Step,
): Promise<Waiting> {
  const { name } = begunAt(call, step);
  await step.begin(name);
  try {
    if ((await make()) === 'begun') return waiting('deploying');
  } catch (error) {
    // It may have taken: whether it did is looked up, never tried again.
    if (error instanceof OutcomeUnknown) return waiting('deploying');
    throw error;
  }
  await step.begin(`${name} refused`);
  return waiting('busy');
}
