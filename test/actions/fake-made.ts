import {
  Impossible,
  type ComponentNow,
  type Deployments,
  type EndpointConfig,
  type EndpointNow,
  type EndpointsReader,
  type StageBinding,
} from '../../src/index.ts';
import { noDeployments } from '../deployments/no-deployments.ts';
import { served } from './fake-endpoint.ts';
import { noEndpoints } from '../deployments/no-endpoints.ts';
import { arnOf, group } from './fake-world.ts';

/** The name of a configuration of prod, as Ringi names it. */
export function configName(version: number, stage = 'prod'): string {
  return `credit-risk-${stage}-v${version}-${hashOf(version)}`;
}

/** The name of a model, as Ringi names it. */
export function modelName(version: number): string {
  return `credit-risk-v${version}-${hashOf(version)}`;
}

function hashOf(version: number): string {
  return `${version}`.padStart(10, '0');
}

/** What was made at one place in memory; prod is served by an endpoint. `deleted` is what went, in order. */
export function fakeMade(bindings: Readonly<Record<string, StageBinding>> = { prod: served() }) {
  const configs = new Map<string, EndpointConfig>();
  const models = new Map<string, readonly string[]>();
  const others = new Map<string, EndpointNow>();
  const deleted: string[] = [];
  const components = new Map<string, ComponentNow>();
  let left = Number.POSITIVE_INFINITY;
  let mayList = true;
  let before: (name: string) => Promise<void> = nothing;
  let endpoint: EndpointNow | 'gone' = {
    name: 'credit-risk-prod',
    arn: 'arn:aws:sagemaker:ap-northeast-1:111122223333:endpoint/credit-risk-prod',
    status: 'InService',
    changedAt: '2026-11-20T08:00:00.000Z',
    config: configName(12),
    variants: [],
  };
  const remove = async (name: string, from: Map<string, unknown>) => {
    if (left <= 0) throw new Error('the process was killed');
    left -= 1;
    await before(name);
    from.delete(name);
    deleted.push(name);
  };
  const deployments: Deployments = {
    ...noDeployments,
    bindingOf: (_group, stage) => bindings[stage],
    endpoint: async (_at, name) => others.get(name) ?? endpoint,
    component: async (_at, name) => components.get(name) ?? 'gone',
    config: async (_at, name) => configs.get(name) ?? 'gone',
    async model(_at, name) {
      const packages = models.get(name);
      return packages ? { name, packages, images: [], rest: {} } : 'gone';
    },
    made: async (_at, prefix) => ({
      configs: named(configs, prefix),
      models: named(models, prefix),
    }),
    deleteConfig: (_at, name) => remove(name, configs),
    deleteModel: (_at, name) => remove(name, models),
  };
  const model = (name: string, packages: readonly string[]) => void models.set(name, packages);
  const config = (name: string, ...of: readonly string[]) => {
    const variants = of.map((each, n) => ({ name: `V${n}`, model: each, rest: {} }));
    configs.set(name, { name, variants, rest: {} });
  };
  const endpoints: EndpointsReader = {
    ...noEndpoints,
    async *endpoints() {
      if (!mayList) throw new Impossible('sagemaker:ListEndpoints failed', 'Allow it.');
      for (const { name, status, changedAt } of [...others.values(), ...stageEndpoint()]) {
        yield { ref: { group, name }, status, changedAt };
      }
    },
  };
  const stageEndpoint = () => (endpoint === 'gone' ? [] : [endpoint]);
  return {
    deployments,
    endpoints,
    deleted,
    model,
    config,
    /** A version's model, and a configuration of prod that names it. */
    version(version: number) {
      model(modelName(version), [arnOf(version)]);
      config(configName(version), modelName(version));
    },
    shadowed(name: string, by: string) {
      const found = configs.get(name);
      const rest = { ShadowProductionVariants: [{ VariantName: 'Shadow', ModelName: by }] };
      if (found) configs.set(name, { ...found, rest });
    },
    component: (name: string, now: Partial<ComponentNow> & Pick<ComponentNow, 'model'>) =>
      void components.set(name, { status: 'InService', changedAt: '', ...now }),
    /** An endpoint that somebody else made serves with this configuration. */
    other(name: string, config: string) {
      if (endpoint !== 'gone') others.set(name, { ...endpoint, name, config });
    },
    change(more: Partial<EndpointNow>) {
      if (endpoint !== 'gone') endpoint = { ...endpoint, ...more };
    },
    goes: () => void (endpoint = 'gone'),
    /** Its role may not list endpoints. */
    hidesEndpoints: () => void (mayList = false),
    names: () => [...configs.keys(), ...models.keys()],
    /** The process lives for so many more deletions. */
    live: (times: number) => void (left = times),
    /** Happens before each deletion. */
    beforeEach: (what: typeof before) => void (before = what),
  };
}

function named(all: ReadonlyMap<string, unknown>, prefix: string): readonly string[] {
  return [...all.keys()].filter((name) => name.startsWith(prefix));
}

async function nothing(): Promise<void> {}
