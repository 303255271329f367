import { createHash } from 'node:crypto';
import { endpointChange } from '../sagemaker/endpoints/endpoint-change.ts';
import type {
  Endpoint,
  EndpointConfig,
  EndpointStatus,
  Model,
} from '../sagemaker/endpoints/endpoint-store.ts';
import { arnOf, packageOf } from '../sagemaker/store.ts';
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
  const { registry, clock, emit } = workplace;
  const { endpoints } = registry.store.serving;
  const caller = identity(platform, placeOf(serving));
  const arn = arnOf('endpoint', name, caller);
  const old = endpoints.get(arn.toLowerCase());
  const now = clock.now().getTime();
  const config = configOf(workplace, name, serving, caller);
  const endpoint: Endpoint = old ?? {
    arn,
    name,
    createdAt: now,
    config,
    status: 'InService',
    modifiedAt: now,
  };
  Object.assign(endpoint, { config, status: 'InService', modifiedAt: now });
  endpoints.set(arn.toLowerCase(), endpoint);
  emit(endpointChange(endpoint));
  return arn;
}

/** An endpoint comes to be in this status, with the reason AWS would give. */
export function endpointBecomes(
  { registry, clock, emit }: Workplace,
  arn: string,
  { status, reason }: { readonly status: EndpointStatus; readonly reason?: string },
): void {
  const endpoint = registry.store.serving.endpoints.get(arn.toLowerCase());
  if (!endpoint) throw new Error(`There is no endpoint ${arn}.`);
  Object.assign(endpoint, { status, reason, modifiedAt: clock.now().getTime() });
  emit(endpointChange(endpoint));
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
      name: served.length === 1 ? 'AllTraffic' : `variant-${index + 1}`,
      model: model.name,
      instanceType: 'ml.m5.xlarge',
      instances: 2,
      weight: 1,
    };
  });
  const name = `${endpoint.slice(0, 50)}-${configs.size + 1}`;
  const config = {
    arn: arnOf('endpoint-config', name, caller),
    name,
    variants,
    createdAt: clock.now().getTime(),
    ...(serving.capture !== false && { capture: `s3://ml-capture-${caller.account}/` }),
  };
  configs.set(config.arn.toLowerCase(), config);
  return config;
}

function modelOf(
  { registry, clock }: Pick<Workplace, 'registry' | 'clock'>,
  endpoint: string,
  { version, as }: Pick<Serving, 'as'> & { readonly version: string | undefined },
  caller: Caller,
): Model {
  const container = version === undefined ? unregistered(endpoint, caller) : registered(version);
  // A version may be shared with the account that serves it.
  if (version !== undefined) packageOf(registry.store, version, { ...caller, ...ownerOf(version) });
  const named = version?.split('/').slice(1).join('-v') ?? endpoint;
  const hash = createHash('sha256')
    .update(JSON.stringify([container, as]))
    .digest('hex');
  const name = `${named.slice(0, 50)}-${hash.slice(0, 8)}`;
  return {
    arn: arnOf('model', name, caller),
    name,
    ...(as === 'primary' ? { primary: container } : { containers: [container] }),
    role: `arn:aws:iam::${caller.account}:role/SageMakerEndpoints`,
    createdAt: clock.now().getTime(),
  };
}

function ownerOf(arn: string): Pick<Caller, 'account' | 'region'> {
  const [, , , region = '', account = ''] = arn.split(':');
  return { account, region };
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
