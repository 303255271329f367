import type { DeploymentConfig } from './deployment-config.ts';
import type { Component } from './component.ts';
import type { CreateEndpointConfig, CreateModel, DataCapture } from './inputs.ts';
import type { Phase } from './phases.ts';
import type { Health } from './health.ts';

/** What is served: models, how they are to be served, and what serves them; found by ARN. */
export type EndpointStore = {
  readonly models: Map<string, Model>;
  readonly configs: Map<string, EndpointConfig>;
  readonly endpoints: Map<string, Endpoint>;
  readonly components: Map<string, Component>;
  /** How versions serve since when, by their ARN; what is not listed serves well. */
  readonly health: Map<string, { readonly at: number; readonly health: Health }[]>;
  /** How the next deployments of an endpoint will fail, by its ARN. */
  readonly failures: Map<string, PlannedRollback[]>;
};

/** A model as CreateModel took it; it can neither be changed nor be named twice. */
export type Model = {
  readonly arn: string;
  readonly name: string;
  readonly put: CreateModel;
  /** URIs of its containers' images. */
  readonly images: readonly string[];
  /** ARNs of the versions it is made from. */
  readonly versions: readonly string[];
  /** Epoch milliseconds, as are all times here. */
  readonly createdAt: number;
};

/** How an endpoint is to serve; it can neither be changed nor be named twice. */
export type EndpointConfig = {
  readonly arn: string;
  readonly name: string;
  readonly put: CreateEndpointConfig;
  readonly variants: readonly Variant[];
  readonly createdAt: number;
  /** How requests and answers are kept for monitors; absent where they are not. */
  readonly capture?: DataCapture;
};
export type Variant = {
  readonly name: string;
  /** Absent where inference components bring models of their own. */
  readonly model?: string;
  readonly instanceType: string;
  readonly instances: number;
  readonly weight: number;
};

/** A variant of a fleet: what it has and what it is to have. */
export type LiveVariant = {
  readonly name: string;
  readonly model?: string;
  readonly weight: number;
  readonly desiredWeight: number;
  readonly instances: number;
  readonly desiredInstances: number;
};

/** An endpoint that serves what its configuration names. */
export type Endpoint = {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: number;
  config: EndpointConfig;
  variants: readonly LiveVariant[];
  status: EndpointStatus;
  reason?: string;
  modifiedAt: number;
  capture?: DataCapture;
  /** The update that runs, or the creation. */
  pending?: Deployment;
  lastDeployment?: DeploymentConfig;
  /** Where requests went since when, oldest first. */
  readonly traffic: Traffic[];
};
export type EndpointStatus =
  | 'Creating'
  | 'Updating'
  | 'SystemUpdating'
  | 'RollingBack'
  | 'InService'
  | 'OutOfService'
  | 'Deleting'
  | 'Failed'
  | 'UpdateRollbackFailed';

/** Where an endpoint's requests go from a time on; nowhere while it is down. */
export type Traffic = { readonly at: number; readonly routes: readonly Route[] };

/** The share (0 to 1) of requests that a variant of one configuration's fleet takes. */
export type Route = {
  readonly config: string;
  readonly variant: string;
  readonly model?: string;
  readonly share: number;
};

/** A new fleet on its way to take over. */
export type Deployment = {
  readonly config: EndpointConfig;
  /** What each variant will have in the end. */
  readonly variants: readonly LiveVariant[];
  readonly phases: readonly Phase[];
  readonly startedAt: number;
  /** Names of the alarms that roll it back. */
  readonly alarms: readonly string[];
  readonly capture?: DataCapture;
  readonly failure?: PlannedRollback;
  phase: Phase & { readonly startedAt: number };
  /** It is being rolled back. */
  undone: boolean;
};

/** The phase at whose end a deployment fails, and what FailureReason will say, if anything. */
export type PlannedRollback = { readonly phase: Phase['status']; readonly reason?: string };

/** Nothing is served. */
export function endpointStore(): EndpointStore {
  return {
    models: new Map(),
    configs: new Map(),
    endpoints: new Map(),
    components: new Map(),
    health: new Map(),
    failures: new Map(),
  };
}
