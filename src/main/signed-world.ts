import type { Connections } from '../../adapters/aws/connect.ts';
import { deployments } from '../../adapters/aws/deployments.ts';
import { acceptBaseline } from '../../adapters/aws/monitoring/accept-baseline.ts';
import { pipelines } from '../../adapters/aws/pipelines.ts';
import { registry } from '../../adapters/aws/registry.ts';
import { stagePointers } from '../../adapters/aws/stage-pointers.ts';
import type { Config } from '../config.ts';
import { withDeciders } from '../ledger/with-deciders.ts';
import type { Ledger } from '../ledger.ts';
import type { World } from '../world.ts';

/** What signs, and where decisions are written. */
export type SignedWorldTools = { readonly aws: Connections; readonly ledger: Ledger };

/**
 * The same world, which writes over other connections. What remembers is shared: it belongs to no
 * decision.
 */
export function signedWorld(
  world: World,
  config: Config,
  { aws, ledger }: SignedWorldTools,
): World {
  const pointers = stagePointers(aws);
  return {
    ...world,
    registry: registry(aws),
    pointers: {
      ...world.pointers,
      write: (group, pointer) => pointers.write(group, pointer),
    },
    pipelines: withDeciders(pipelines(aws, config.pipelines), ledger),
    monitoring: {
      ...world.monitoring,
      acceptBaseline: (ref, run) => acceptBaseline(aws, ref, run),
    },
    deployments: deployments(aws, { bindings: config.deployments }),
  };
}
