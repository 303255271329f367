import type { DeploymentsReader, Place, WorldReader } from '../../../src/index.ts';
import type { BoundStage } from './bound-stages.ts';

/** What serves a stage now or is about to, by name: configurations, or a component's model. */
export type InService = {
  readonly names: readonly string[];
  /** It is being changed, and AWS does not say to what. */
  readonly isChanging: boolean;
};

/** In these an endpoint is what its configuration says. */
const settled: ReadonlySet<string> = new Set(['InService', 'OutOfService', 'Failed']);

/** Reads what serves a stage now; what is gone serves nothing. */
export async function inService(
  { binding }: BoundStage,
  { deployments }: Pick<WorldReader, 'deployments'>,
): Promise<InService> {
  const { at } = binding;
  switch (binding.by) {
    case 'endpoint':
      return endpointInService(at, binding.endpoint, deployments);
    case 'inferenceComponent': {
      const now = await deployments.component(at, binding.component);
      if (now === 'gone') return { names: [], isChanging: false };
      // A component does not tell what an update brings it to.
      return { names: [now.model], isChanging: now.status !== 'InService' };
    }
  }
}

/** The same of any endpoint. */
export async function endpointInService(
  at: Place,
  endpoint: string,
  deployments: Pick<DeploymentsReader, 'endpoint'>,
): Promise<InService> {
  const now = await deployments.endpoint(at, endpoint);
  if (now === 'gone') return { names: [], isChanging: false };
  const { config, pending, status } = now;
  const names = [config, ...(pending ? [pending.config] : [])];
  return { names, isChanging: !pending && !settled.has(status) };
}
