import { referenceOf, type DeploymentState, type Line } from '../../../src/index.ts';
import { begunAt } from '../../actions/plan/begin-once.ts';
import { callOf } from '../../actions/plan/call-of.ts';
import { placeOf } from './place-of.ts';
import type { Scene } from './scene.ts';

const minute = 60_000;

/** Who decided it, and which alarms end it; then where it is, and when that was seen. */
export function smallPrint(scene: Scene): readonly Line[] {
  const { seen, words, ref, state, recorded } = scene;
  const { execution, plan } = seen.shown;
  const says = words.deployment;
  const alarms = plan.by === 'endpoint' && state.is === 'running' ? plan.rollout.alarms : [];
  const at = seenAt(state, recorded.now);
  const people = execution.people.map(({ name }) => name);
  return [
    says.decided({ people, at: execution.createdAt, ...calledAfter(scene), alarms }),
    says.place({
      ...placeOf(plan),
      ref: referenceOf(ref),
      ...(at === undefined ? {} : { seen: at }),
    }),
  ];
}

/** In the minutes the card counts in, so that it is not edited for this alone. */
function seenAt(state: DeploymentState, now: Date): string | undefined {
  if (state.is !== 'running') return undefined;
  const { phase } = state;
  const since = phase.is === 'bake' && phase.minutes ? phase.minutes.since : state.since;
  const passed = now.getTime() - new Date(since).getTime();
  return new Date(now.getTime() - (Math.max(0, passed) % minute)).toISOString();
}

/** From the click that decided it to the call that AWS took. */
function calledAfter({ seen }: Scene): { readonly called?: number } {
  const { execution, plan } = seen.shown;
  const { at } = begunAt(callOf(plan), { execution });
  if (!at || plan.by === 'pipeline') return {};
  const ms = at.getTime() - new Date(execution.createdAt).getTime();
  return { called: Math.max(1, Math.round(ms / 1_000)) };
}
