import type { Begun, Failed, Waiting } from '../../../src/index.ts';
import { beginOnce, begunAt, remember, unheard, waiting } from './begin-once.ts';
import { callOf } from './call-of.ts';
import type { DeployPlan } from './deploy-plan.ts';
import type { Step } from './step.ts';

/** What serves a stage, as it is now. `on`: its configuration, or the model it uses. */
export type Serving = {
  readonly is: 'gone' | 'changing' | 'ready' | 'down';
  readonly on: string;
  /** What it is being brought to, where AWS says so. */
  readonly next?: string;
  /** ISO 8601. */
  readonly changedAt: string;
  readonly reason?: string;
};

/** How one is changed. */
export type Change = {
  readonly plan: DeployPlan;
  /** What it is to be on in the end. */
  readonly wanted: string;
  /** Why it must not be begun; checked right before. */
  before(): Promise<Failed | undefined>;
  /** Makes what is needed, then begins. */
  prepare(): Promise<void>;
  make(): Promise<Begun>;
  /** It is ready on what was there before. */
  takenBack(): Promise<Failed>;
  readonly failed: Failed;
};

/** AWS may show what was there a moment ago for so long, in ms. */
const lag = 60_000;
const seen = 'seen updating';
const seenOther = 'seen the other';
const gone: Failed = { status: 'failed', because: 'endpointGone', advice: 'lookAtEndpoint' };

/**
 * Brings what serves a stage to something else by one call. It is served when it is ready on that
 * very thing with nothing pending: one that AWS took back is ready, too.
 */
export async function bringTo(
  change: Change,
  now: Serving,
  step: Step,
): Promise<'served' | Waiting | Failed> {
  const { plan } = change;
  const begun = begunAt(callOf(plan), step);
  if (begun.at) return follow(change, now, begun.at, step);
  if (now.is === 'gone' && plan.from) return gone;
  if (now.is === 'changing') {
    if (plan.after && now.next === plan.after.on) await remember(seenOther, step);
    return waiting('busy', step, plan);
  }
  if (isUnsettled(now, plan, step)) return waiting('busy', step, plan);
  if (isServed(now, change)) return 'served';
  if (now.is === 'down' && now.on !== '' && !plan.from) return change.failed;
  const fault = changedElsewhere(now, change, step) ?? (await change.before());
  if (fault) return fault;
  await step.begin(was(now));
  await change.prepare();
  return beginOnce(plan, () => change.make(), step);
}

function isServed({ is, on, next }: Serving, { wanted }: Change): boolean {
  return is === 'ready' && on === wanted && next === undefined;
}

/**
 * The update that a rollback took over may have been taken though nothing shows it yet: what looks
 * untouched would come to serve the very version that people gave up.
 */
function isUnsettled({ is, on }: Serving, { after }: DeployPlan, step: Step): boolean {
  if (!after || is !== 'ready' || on === after.on || seenOther in step.execution.begun)
    return false;
  return step.now.getTime() - new Date(after.at).getTime() < lag;
}

/** Somebody else's change would be undone by ours; a rollback is for just that. */
function changedElsewhere(
  { is, on }: Serving,
  { plan: { from } }: Change,
  { execution }: Step,
): Failed | undefined {
  if (is === 'gone' || execution.seizes || on === from?.config) return undefined;
  return endpointChanged(on);
}

function endpointChanged(config: string): Failed {
  const facts = { config };
  return { status: 'failed', because: 'endpointChanged', advice: 'lookAtEndpoint', facts };
}

/** It was begun: whether it took, goes on, is over or never was, AWS says. */
async function follow(
  change: Change,
  now: Serving,
  since: Date,
  step: Step,
): Promise<'served' | Waiting | Failed> {
  const { plan, wanted } = change;
  const isYoung = step.now.getTime() - since.getTime() < lag;
  if (isServed(now, change)) return 'served';
  if (now.is === 'changing') {
    if ((now.next ?? now.on) === wanted) await remember(seen, step);
    return waiting('deploying', step, plan);
  }
  const wasSeen = seen in step.execution.begun;
  const isUntouched = now.is === 'gone' ? !plan.from : was(now) in step.execution.begun;
  if (!wasSeen && isUntouched) {
    return isYoung ? waiting('deploying', step, plan) : unheard(plan, step);
  }
  if (now.is === 'gone') return gone;
  // Modified since, so that it is down is no answer of a moment ago.
  if (now.is === 'down') return change.failed;
  if (!wasSeen && isYoung) return waiting('deploying', step, plan);
  const before = new Set([plan.from?.config, plan.after?.on]);
  return before.has(now.on) ? change.takenBack() : endpointChanged(now.on);
}

/** One that was updated, or taken back, was modified since: an untouched one has its old time. */
function was({ changedAt }: Serving): string {
  return `was modified ${changedAt}`;
}
