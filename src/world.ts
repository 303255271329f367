import type { AlertsReader } from './alerts.ts';
import type { EndpointsReader } from './endpoints.ts';
import type { Deployments, DeploymentsReader } from './deployments.ts';
import type { ChronicleReader } from './chronicle.ts';
import type { Digest } from './digest-period.ts';
import type { ExecutionReader } from './execution.ts';
import type { FileReader } from './files.ts';
import type { IncidentSettings } from './incidents.ts';
import type { InventoryReader } from './inventory.ts';
import type { JournalReader } from './journal.ts';
import type {
  CopiesReader,
  ModelCards,
  ModelCardsReader,
  ModelTestsReader,
} from './model-cards.ts';
import type { Monitoring, MonitoringReader } from './monitoring.ts';
import type { Pipelines, PipelinesReader } from './pipelines.ts';
import type { ModelPackage, Registry, RegistryReader } from './registry.ts';
import type { Evidence } from './reports.ts';
import type { StagePointerReader, StagePointers } from './stage-pointers.ts';
import type { Stages } from './stages.ts';
import type { StandingReader } from './standing.ts';
import type { TroubleReader } from './trouble.ts';

/** What a look may read: never a chat, a policy or the journal. */
export type WorldReader = {
  readonly registry: RegistryReader;
  readonly pipelines: PipelinesReader;
  readonly pointers: StagePointerReader;
  readonly standings: StandingReader;
  readonly stages: Stages;
  readonly endpoints: EndpointsReader;
  /** How stages are served, where `ringi.yaml` says so. */
  readonly deployments: DeploymentsReader;
  readonly modelCards: ModelCardsReader;
  readonly modelTests: ModelTestsReader;
  readonly copies: CopiesReader;
  readonly executions: ExecutionReader;
  readonly monitoring: MonitoringReader;
  readonly troubles: TroubleReader;
  readonly inventories: InventoryReader;
  readonly alerts: AlertsReader;
  readonly journal: JournalReader;
  /** The journal by group. */
  readonly chronicle: ChronicleReader;
  readonly files: FileReader;
  /** What is told regularly, as `ringi.yaml` says. */
  readonly digests: readonly Digest[];
  /** How incidents are told, as `ringi.yaml` says. */
  readonly incidents: IncidentSettings;
  /** Metrics, features and each report's digest; a report that cannot be read is said, not thrown. */
  evidenceOf(modelPackage: ModelPackage): Promise<Evidence>;
};

/** What an action may change. */
export type World = Omit<
  WorldReader,
  'registry' | 'pointers' | 'pipelines' | 'monitoring' | 'deployments' | 'modelCards'
> & {
  readonly deployments: Deployments;
  readonly modelCards: ModelCards;
  readonly pipelines: Pipelines;
  readonly registry: Registry;
  readonly pointers: StagePointers;
  readonly monitoring: Monitoring;
};

/** For whom a call changes something: a person's id, and what they decided. */
export type OnBehalfOf = { readonly person: string; readonly decision: string };
