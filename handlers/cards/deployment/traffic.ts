import type { EndpointNow } from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';

type ByEndpoint = Extract<DeployPlan, { readonly by: 'endpoint' }>;

/** Percent of traffic on the new fleet; undefined where AWS does not tell. */
export function percentOf(
  { variant, rollout: { strategy, step = 100 } }: Pick<ByEndpoint, 'variant' | 'rollout'>,
  { variants, pending }: EndpointNow,
): number | undefined {
  const fresh = pending?.variants.find(({ name }) => name === variant);
  const serving = variants.find(({ name }) => name === variant);
  // Instances take traffic alike, and a batch is so many of them.
  if (strategy === 'rolling') return share(fresh?.instances, serving?.instances);
  const percent = share(fresh?.weight, serving?.weight);
  if (percent === undefined) return undefined;
  // Between two steps traffic is where the last one left it, whatever was rounded.
  const steps =
    strategy === 'linear' ? multiples(step) : [0, ...(strategy === 'canary' ? [step] : []), 100];
  return nearest(percent, steps);
}

function share(fresh: number | undefined, serving: number | undefined): number | undefined {
  if (fresh === undefined || serving === undefined || fresh + serving <= 0) return undefined;
  return Math.round((100 * fresh) / (fresh + serving));
}

function multiples(step: number): readonly number[] {
  return [...Array.from({ length: Math.ceil(100 / step) }, (_, n) => n * step), 100];
}

function nearest(percent: number, steps: readonly number[]): number {
  const [first = percent] = steps.toSorted((a, b) => Math.abs(a - percent) - Math.abs(b - percent));
  return first;
}
