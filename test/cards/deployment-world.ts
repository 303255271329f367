import type { DeploymentsReader, Execution, Standing, WorldReader } from '../../src/index.ts';
import { fakeWorld, registered } from '../actions/fake-world.ts';

function unasked(): never {
  throw new Error('not asked');
}

const nothing: DeploymentsReader = {
  bindingOf: () => undefined,
  endpoint: unasked,
  config: unasked,
  model: unasked,
  component: unasked,
  alarms: async () => [],
  readable: unasked,
  serviceLevel: unasked,
  made: unasked,
};

/** A world with one execution, where v9 to v13 are registered and AWS answers what is given. */
export function deploymentWorld(
  execution: Execution | undefined,
  standings: readonly Standing[],
  deployments: Partial<DeploymentsReader> = {},
  holders: readonly Execution[] = [],
): WorldReader {
  const { world } = fakeWorld(
    [8, 9, 11, 12, 13].map((version) => registered(version)),
    standings,
  );
  return {
    ...world,
    pipelines: { ...world.pipelines, provenanceOf: async () => ({}) },
    executions: {
      one: async (id) => (execution?.id === id ? execution : undefined),
      at: async () => holders,
    },
    deployments: { ...nothing, ...deployments },
  };
}
