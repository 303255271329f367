import type { DeploymentPhase, DeploymentStep, Element, Words } from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';

/** The steps of a deployment, with where it is; none of one that is taken back. */
export function path(
  plan: DeployPlan,
  phase: DeploymentPhase,
  { deployment }: Pick<Words, 'deployment'>,
): readonly Element[] {
  // It leads back where it came from: nothing lies ahead.
  if (phase.is === 'rollingBack') return [];
  const steps = stepsOf(plan);
  const at = stepAt(phase, steps);
  const path = steps.map((step, n) => {
    const label = deployment.step(step);
    if (n < at) return { label: [`${label} ✓`], state: 'done' } as const;
    return { label: [label], state: n === at ? 'current' : 'next' } as const;
  });
  return [{ kind: 'path', steps: path }];
}

function stepsOf(plan: DeployPlan): readonly DeploymentStep[] {
  if (plan.by !== 'endpoint') return [{ is: 'begin' }, { is: 'serve' }];
  if (!plan.from) return [{ is: 'create' }, { is: 'serve' }];
  const { strategy, step = 100, wait } = plan.rollout;
  const bake: readonly DeploymentStep[] = [{ is: 'bake' }];
  const [create, all, cleanUp] = [{ is: 'create' }, { is: 'all' }, { is: 'cleanUp' }] as const;
  switch (strategy) {
    case 'canary':
      return [create, { is: 'share', percent: step }, ...bake, all, cleanUp];
    case 'linear':
      return [create, { is: 'steps', percent: step }, all, cleanUp];
    case 'rolling':
      return [create, { is: 'batches', percent: step }, all, cleanUp];
    case 'allAtOnce':
      return [create, all, ...(wait > 0 ? bake : []), cleanUp];
  }
}

/** Which step it is at; before the first where it waits, after the last where it is through. */
function stepAt(phase: DeploymentPhase, steps: readonly DeploymentStep[]): number {
  const at = (...kinds: readonly DeploymentStep['is'][]) =>
    kinds.map((kind) => steps.findIndex(({ is }) => is === kind)).find((n) => n >= 0) ?? -1;
  switch (phase.is) {
    case 'queued':
    case 'busy':
    case 'preparing':
    case 'rollingBack':
      return -1;
    case 'create':
      return at('create');
    case 'shift':
      return phase.target < 100 ? at('share', 'steps', 'batches') : at('all');
    case 'bake':
      // What is watched at last is all traffic, where a step of its own does not say so.
      return phase.percent < 100 ? at('steps', 'batches', 'bake') : bakesAll(steps);
    case 'cleanUp':
      return at('cleanUp');
    case 'serve':
      return at('serve');
    case 'recording':
      return steps.length;
  }
}

function bakesAll(steps: readonly DeploymentStep[]): number {
  const all = steps.findIndex(({ is }) => is === 'all');
  return steps[all + 1]?.is === 'bake' ? all + 1 : all;
}
