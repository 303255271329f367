import { createHash } from 'node:crypto';
import { endpointConfig } from '../sagemaker/endpoints/endpoint-config.ts';
import { fleetOf } from '../sagemaker/endpoints/fleet-of.ts';
import { newModel } from '../sagemaker/endpoints/new-model.ts';
import type {
  Endpoint,
  EndpointConfig,
  EndpointStatus,
  Model,
} from '../sagemaker/endpoints/endpoint-store.ts';
import { arnOf } from '../sagemaker/store.ts';
import type { Caller } from '../principals.ts';
import { identity } from './identity.ts';
import type { Where } from './identity.ts';
import type { Workplace } from './workplace.ts';

/** What an endpoint is made to serve, and how its model says so. */
export type Serving = Where & {
  /** ARNs of versions, one variant each; none: a model that was never registered. */
  readonly versions: readonly string[];
  /** `containers` where left out; `primary`: the model has one container and no list. */
  readonly as?: 'containers' | 'primary';
  /** Requests and answers are kept, as monitors need it; true where left out. */
  readonly capture?: boolean;
};

/** Makes an endpoint serve that from now on, as if it had been updated; answers its ARN. */
export function serves(workplace: Workplace, name: string, serving: Serving): string {
  const { registry, clock, timeline } = workplace;
  timeline.catchUp();
  const { endpoints } = registry.store.serving;
  const caller = identity(platform, placeOf(serving));
  const arn = arnOf('endpoint', name, caller);
  const old = endpoints.get(arn.toLowerCase());
  const now = clock.now().getTime();
  const config = configOf(workplace, name, serving, caller);
  const variants = fleetOf(config);
  const endpoint: Endpoint = old ?? {
    arn,
    name,
    createdAt: now,
    config,
    variants,
    status: 'InService',
    modifiedAt: now,
    traffic: [],
  };
  delete endpoint.pending;
  delete endpoint.capture;
  const { capture } = config;
  Object.assign(endpoint, { config, variants, status: 'InService', ...(capture && { capture }) });
  endpoints.set(arn.toLowerCase(), endpoint);
  registry.course.changed(endpoint);
  return arn;
}

/** An endpoint comes to be in this status, with the reason AWS would give. */
export function endpointBecomes(
  { registry, timeline }: Workplace,
  arn: string,
  { status, reason }: { readonly status: EndpointStatus; readonly reason?: string },
): void {
  timeline.catchUp();
  const endpoint = registry.store.serving.endpoints.get(arn.toLowerCase());
  if (!endpoint) throw new Error(`There is no endpoint ${arn}.`);
  delete endpoint.reason;
  // A deployment does not survive what befalls its endpoint.
  delete endpoint.pending;
  Object.assign(endpoint, { status, ...(reason !== undefined && { reason }) });
  registry.course.changed(endpoint);
}

const platform = { role: 'Platform', session: 'terraform' } as const;

/** Where it serves, if anybody says; else where its versions are registered. */
function placeOf({ versions: [first], region, account }: Serving): Where {
  const [, , , itsRegion, itsAccount] = first?.split(':') ?? [];
  const place = { region: region ?? itsRegion, account: account ?? itsAccount };
  return {
    ...(place.region !== undefined && { region: place.region }),
    ...(place.account !== undefined && { account: place.account }),
  };
}

function configOf(
  { registry, clock }: Workplace,
  endpoint: string,
  serving: Serving,
  caller: Caller,
): EndpointConfig {
  const { models, configs } = registry.store.serving;
  const served = serving.versions.length > 0 ? serving.versions : [undefined];
  const variants = served.map((version, index) => {
    const model = modelOf({ registry, clock }, endpoint, { ...serving, version }, caller);
    models.set(model.arn.toLowerCase(), model);
    return {
      VariantName: served.length === 1 ? 'AllTraffic' : `variant-${index + 1}`,
      ModelName: model.name,
      InstanceType: 'ml.m5.xlarge',
      InitialInstanceCount: 2,
      InitialVariantWeight: 1,
    };
  });
  const name = `${endpoint.slice(0, 50)}-${configs.size + 1}`;
  const put = {
    EndpointConfigName: name,
    ProductionVariants: variants,
    ...(serving.capture !== false && { DataCaptureConfig: captureIn(caller) }),
  };
  const arn = arnOf('endpoint-config', name, caller);
  const config = endpointConfig(arn, put, clock.now().getTime());
  configs.set(arn.toLowerCase(), config);
  return config;
}

function captureIn({ account }: Caller) {
  return {
    EnableCapture: true,
    InitialSamplingPercentage: 100,
    DestinationS3Uri: `s3://ml-capture-${account}/`,
    CaptureOptions: [{ CaptureMode: 'Input' as const }, { CaptureMode: 'Output' as const }],
  };
}

function modelOf(
  { registry, clock }: Pick<Workplace, 'registry' | 'clock'>,
  endpoint: string,
  { version, as }: Pick<Serving, 'as'> & { readonly version: string | undefined },
  caller: Caller,
): Model {
  const container = version === undefined ? unregistered(endpoint, caller) : registered(version);
  const named = version?.split('/').slice(1).join('-v') ?? endpoint;
  const hash = createHash('sha256')
    .update(JSON.stringify([container, as]))
    .digest('hex');
  const name = `${named.slice(0, 50)}-${hash.slice(0, 8)}`;
  const put = {
    ModelName: name,
    ...(as === 'primary' ? { PrimaryContainer: container } : { Containers: [container] }),
    ExecutionRoleArn: `arn:aws:iam::${caller.account}:role/SageMakerEndpoints`,
    EnableNetworkIsolation: false,
  };
  const arn = arnOf('model', name, caller);
  return newModel(registry.store, arn, put, clock.now().getTime()).model;
}

function registered(version: string) {
  return { ModelPackageName: version, Mode: 'SingleModel' } as const;
}

function unregistered(endpoint: string, { account, region }: Caller) {
  return {
    Image: `${account}.dkr.ecr.${region}.amazonaws.com/${endpoint}:latest`,
    ModelDataUrl: `s3://ml-artifacts-${account}/${endpoint}/model.tar.gz`,
    Mode: 'SingleModel',
  } as const;
}
