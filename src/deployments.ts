import type { Binding } from './deployments/binding.ts';
import type { Json } from './json.ts';
import type { GroupRef, ModelPackage } from './registry.ts';

/** The account and region where a stage is served. */
export type Place = Pick<GroupRef, 'account' | 'region'>;

/** How one stage of one group is served: a line of `deployments:`, with its names filled in. */
export type StageBinding = Binding & { readonly at: Place };

/** An endpoint as it is now, also while it is being updated. Times are ISO 8601. */
export type EndpointNow = {
  readonly name: string;
  readonly arn: string;
  /** EndpointStatus, in SageMaker's words. */
  readonly status: string;
  /** FailureReason, in AWS's words. */
  readonly reason?: string;
  /** LastModifiedTime. */
  readonly changedAt: string;
  /** EndpointConfigName: while an update runs, still the old one. */
  readonly config: string;
  readonly variants: readonly VariantNow[];
  /** PendingDeploymentSummary: the update that runs. */
  readonly pending?: {
    readonly config: string;
    readonly startedAt?: string;
    readonly variants: readonly VariantNow[];
  };
};

/** One variant of a fleet. Weights as SageMaker has them; what it leaves out is left out. */
export type VariantNow = {
  readonly name: string;
  readonly weight?: number;
  readonly instances?: number;
  readonly desiredInstances?: number;
  /** VariantStatus: Creating, Deleting, Updating, ActivatingTraffic or Baking. */
  readonly status?: string;
  readonly message?: string;
  /** StartTime of that status. */
  readonly since?: string;
};

/** An inference component as it is now. No event tells of one. */
export type ComponentNow = {
  /** InferenceComponentStatus, in SageMaker's words. */
  readonly status: string;
  readonly reason?: string;
  /** Name of the model it uses. */
  readonly model: string;
  /** LastModifiedTime, ISO 8601. */
  readonly changedAt: string;
};

/** An endpoint configuration. It can neither be changed nor be named twice. */
export type EndpointConfig = {
  readonly name: string;
  readonly variants: readonly ConfigVariant[];
  /** What else it says (data capture, key, tags' absence), as it is written again. */
  readonly rest: Readonly<Record<string, Json>>;
};
export type ConfigVariant = {
  readonly name: string;
  readonly model: string;
  /** What else it says (instance type and count, weight, …), as it is written again. */
  readonly rest: Readonly<Record<string, Json>>;
};

/** A model as SageMaker has it: what its containers are made from. */
export type ServedModel = {
  readonly name: string;
  /** ARNs of versions. */
  readonly packages: readonly string[];
  readonly images: readonly string[];
  readonly rest: ModelRest;
};

/** Where a model's containers run (VpcConfig, EnableNetworkIsolation), as it is written again. */
export type ModelRest = Readonly<Record<string, Json>>;

/** A model to be made from one version. Its name hashes what it is made from. */
export type NewModel = {
  readonly name: string;
  /** The version's ARN. */
  readonly modelPackage: string;
  /** ARN of the role its containers run with. */
  readonly role: string;
  readonly rest: ModelRest;
};

/** A CloudWatch alarm now; `missing`: there is none of that name. */
export type AlarmNow = {
  readonly name: string;
  readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | 'missing';
  /** StateReason, in CloudWatch's words. */
  readonly reason?: string;
  /** StateUpdatedTimestamp, ISO 8601. */
  readonly since?: string;
};

/** One thing that must hold before a version can be served; the same words are used in plans. */
export type Check = {
  readonly what:
    | 'image'
    | 'artifact'
    | 'key'
    | 'alarm'
    | 'alarmQuiet'
    | 'variant'
    | 'previous'
    | 'endpoint'
    | 'firstEndpoint'
    | 'usableEndpoint'
    | 'component'
    | 'quota';
  /** What is checked, by name: an image, a URI, an alarm, a configuration, an instance type. */
  readonly name: string;
  /** `unknown`: Ringi may not look, or nobody can tell beforehand. */
  readonly is: 'known' | 'missing' | 'unknown';
  /** What AWS said, where it said why. */
  readonly because?: string;
};

/** How an endpoint served in a span of time; what CloudWatch has no data for is left out. */
export type ServiceLevel = {
  readonly invocations: number;
  /** ModelLatency and OverheadLatency at the 99th percentile, in milliseconds. */
  readonly p99?: number;
  /** Share of invocations that ended with a 5XX, from 0 to 1. */
  readonly errors?: number;
};

/**
 * What CloudWatch measures: a variant, or one inference component whatever else its endpoint serves.
 * `config` narrows it to the fleet of one configuration: no invocations where the fleets are not
 * told apart.
 */
export type MetricSource =
  | { readonly endpoint: string; readonly variant: string; readonly config?: string }
  | { readonly component: string };

/**
 * A span of time until now: from a moment, or so many milliseconds ago. One that is to begin no
 * earlier than `notBefore` is shorter at first; there are no invocations in one that lies ahead.
 */
export type Since = Date | number | { readonly last: number; readonly notBefore: Date };

/** `begun`: AWS took it. `busy`: AWS refused it for now, and nothing was begun. */
export type Begun = 'begun' | 'busy';

/** How traffic comes to the new fleet, in SageMaker's own shape (DeploymentConfig). */
export type Rollout = {
  readonly strategy: 'allAtOnce' | 'canary' | 'linear' | 'rolling';
  /** Percent of traffic, or of instances, that moves at a time. */
  readonly step?: number;
  /** Seconds to watch after each step. */
  readonly wait: number;
  /** Seconds after which AWS gives up and rolls back. */
  readonly timeout: number;
  /** Names of the alarms that roll it back. */
  readonly alarms: readonly string[];
};

/** Reads how stages are served. Throws `Later` or `Impossible`. */
export interface DeploymentsReader {
  /** How a stage of a group is served; undefined where `deployments:` names none. */
  bindingOf(group: GroupRef, stage: string): StageBinding | undefined;
  endpoint(at: Place, name: string): Promise<EndpointNow | 'gone'>;
  config(at: Place, name: string): Promise<EndpointConfig | 'gone'>;
  model(at: Place, name: string): Promise<ServedModel | 'gone'>;
  component(at: Place, name: string): Promise<ComponentNow | 'gone'>;
  /** In the order of `names`. */
  alarms(at: Place, names: readonly string[]): Promise<readonly AlarmNow[]>;
  /** Whether the stage's account can read a version's images and artifacts. Never throws `Impossible`. */
  readable(at: Place, modelPackage: Pick<ModelPackage, 'containers'>): Promise<readonly Check[]>;
  serviceLevel(at: Place, of: MetricSource, since: Since): Promise<ServiceLevel>;
  /** Names of models and configurations of a group's stage that Ringi made, oldest first. */
  made(
    at: Place,
    prefix: string,
  ): Promise<{
    readonly configs: readonly string[];
    readonly models: readonly string[];
  }>;
}

/**
 * Changes how stages are served. What makes or deletes something by name may be repeated. What
 * begins an update may not: throws `OutcomeUnknown` where AWS did not answer.
 */
export interface Deployments extends DeploymentsReader {
  makeModel(at: Place, model: NewModel): Promise<void>;
  makeConfig(at: Place, config: EndpointConfig): Promise<void>;
  /** CreateEndpoint. */
  create(at: Place, endpoint: string, config: string): Promise<Begun>;
  /**
   * UpdateEndpoint. What was set since, such as weights, stays; how many instances there are only
   * where `keepCapacity` says so, else the configuration says it.
   */
  update(
    at: Place,
    endpoint: string,
    change: { readonly config: string; readonly keepCapacity: boolean; readonly rollout: Rollout },
  ): Promise<Begun>;
  /**
   * UpdateInferenceComponent: lets a component use another model, in the way it was last deployed.
   * Without `alarms` none of that way's alarms takes it back.
   */
  updateComponent(
    at: Place,
    component: string,
    model: string,
    change: { readonly alarms: boolean },
  ): Promise<Begun>;
  deleteConfig(at: Place, name: string): Promise<void>;
  deleteModel(at: Place, name: string): Promise<void>;
}
