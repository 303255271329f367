import type { Connections } from '../../adapters/aws/connect.ts';
import { deployments } from '../../adapters/aws/deployments.ts';
import { lately, type Lately } from '../../adapters/aws/deployments/lately.ts';
import { endpoints } from '../../adapters/aws/endpoints.ts';
import { files } from '../../adapters/aws/files.ts';
import { modelCards } from '../../adapters/aws/model-cards.ts';
import { monitoring } from '../../adapters/aws/monitoring.ts';
import { serving as servingOf } from '../../adapters/aws/monitoring/serving.ts';
import { pipelines } from '../../adapters/aws/pipelines.ts';
import { publisher } from '../../adapters/aws/publisher.ts';
import { registry } from '../../adapters/aws/registry.ts';
import { reports } from '../../adapters/aws/reports.ts';
import { stagePointers } from '../../adapters/aws/stage-pointers.ts';
import { peopleDirectory } from '../../adapters/directory/people.ts';
import { handlers } from '../../handlers/index.ts';
import type { ChatPlatform } from '../chat.ts';
import type { Clock } from '../clock.ts';
import { digestsOf, routesOf, type Config } from '../config.ts';
import type { Desk } from '../desk.ts';
import type { World } from '../world.ts';
import { inventory } from '../inventory.ts';
import { keys } from '../ledger/keys.ts';
import type { Ledger } from '../ledger.ts';
import type { Log } from '../log.ts';
import { compilePolicies } from '../policies/compile.ts';
import type { ModelPackage } from '../registry.ts';
import { evidenceOf } from '../reports/evidence-of.ts';
import { reportedMonitors } from '../ledger/reported-monitors.ts';
import { alertsReader } from '../ledger/alerts-reader.ts';
import { chronicleReader } from '../ledger/chronicle-reader.ts';
import { journalReader } from '../ledger/journal-reader.ts';
import { executionReader } from '../ledger/executions.ts';
import { copiesReader } from '../ledger/copies.ts';
import { modelTests } from '../ledger/model-tests.ts';
import { standingReader } from '../ledger/standings.ts';
import { withDeciders } from '../ledger/with-deciders.ts';
import { trouble } from '../trouble.ts';
import { signedWorld } from './signed-world.ts';
import { en } from '../words/en.ts';
import { ja } from '../words/ja.ts';

export type DeskTools = {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly aws: Connections;
  readonly platforms: readonly ChatPlatform[];
  readonly log: Log;
  readonly process: string;
};

/** Everything the four paths work with, from one configuration. */
export function deskOf(config: Config, tools: DeskTools): Desk {
  const { ledger, clock, aws, platforms, log, process } = tools;
  const { publish } = config;
  const region = publish?.region ?? config.settings.aws.region ?? config.registries[0]?.region;
  const memory = lately(clock);
  const world = worldOf(config, tools, memory);
  return {
    ledger,
    clock,
    directory: peopleDirectory(config),
    policies: compilePolicies(config),
    handlers,
    world,
    worldAs: (who) => signedWorld(world, config, { ledger, aws: aws.as(who), memory }),
    platforms,
    routes: routesOf(config),
    publisher:
      publish && region !== undefined ? publisher(aws, { region, bus: publish.bus }) : undefined,
    words: { en, ja },
    log,
    process,
  };
}

function worldOf(config: Config, { ledger, clock, aws }: DeskTools, memory: Lately): World {
  const { monitors: bindings, driftMetrics } = config;
  const reported = reportedMonitors(ledger);
  const reader = reports(aws);
  const serving = servingOf(aws, clock);
  return {
    registry: registry(aws),
    pipelines: withDeciders(pipelines(aws, config.pipelines), ledger),
    endpoints: endpoints(aws, { clock, serving }),
    deployments: deployments(aws, {
      bindings: config.deployments,
      lately: { memory, by: 'looks' },
    }),
    executions: executionReader(ledger),
    monitoring: monitoring(aws, { clock, bindings, driftMetrics, serving, reported }),
    pointers: stagePointers(aws),
    standings: standingReader(ledger),
    stages: { names: config.stages },
    incidents: config.incidents,
    alerts: alertsReader(ledger, clock),
    journal: journalReader(ledger),
    chronicle: chronicleReader(ledger),
    files: files(aws),
    modelCards: modelCards(aws, config.modelCards),
    modelTests: modelTests(ledger),
    copies: copiesReader(ledger),
    digests: digestsOf(config),
    async evidenceOf(modelPackage: ModelPackage) {
      const files = modelPackage.reports.map(async (source) => ({
        source,
        file: await reader.read(source, modelPackage.group),
      }));
      return evidenceOf(await Promise.all(files));
    },
    troubles: {
      async read(id) {
        const entry = await ledger.get(keys.trouble(id));
        return entry && trouble.parse(entry.value);
      },
    },
    inventories: {
      async read(place) {
        const entry = await ledger.get(`inventory/${place}`);
        return entry && inventory.parse(entry.value);
      },
    },
  };
}
