import type { Connections } from '../../adapters/aws/connect.ts';
import { deployments } from '../../adapters/aws/deployments.ts';
import type { Lately } from '../../adapters/aws/deployments/lately.ts';
import { acceptBaseline } from '../../adapters/aws/monitoring/accept-baseline.ts';
import { modelCards } from '../../adapters/aws/model-cards.ts';
import { pipelines } from '../../adapters/aws/pipelines.ts';
import { registry } from '../../adapters/aws/registry.ts';
import { stagePointers } from '../../adapters/aws/stage-pointers.ts';
import type { Config } from '../config.ts';
import { withDeciders } from '../ledger/with-deciders.ts';
import type { Ledger } from '../ledger.ts';
import type { World } from '../world.ts';

export type SignedWorldTools = {
  /** What signs. */
  readonly aws: Connections;
  /** Where decisions are written. */
  readonly ledger: Ledger;
  /** What looks remember of deployments. */
  readonly memory: Lately;
};

/**
 * The same world, which writes over other connections. What remembers is shared: it belongs to no
 * decision. How stages are served is asked for anew each time: something is changed upon it.
 */
export function signedWorld(
  world: World,
  config: Config,
  { aws, ledger, memory }: SignedWorldTools,
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
    modelCards: modelCards(aws, config.modelCards),
    deployments: deployments(aws, {
      bindings: config.deployments,
      lately: { memory, by: 'decision' },
    }),
  };
}
