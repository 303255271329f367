import type {
  EndpointConfig,
  EndpointNow,
  Failed,
  Json,
  StageBinding,
  WorldReader,
} from '../../../src/index.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { modelFor } from './model-for.ts';
import { lackOf } from './preflight.ts';
import { configPrefix, hashedName } from './served-names.ts';
import type { Wanted } from './wanted.ts';

type Reader = Pick<WorldReader, 'deployments'>;
type ByEndpoint = Extract<StageBinding, { by: 'endpoint' }>;
type Made = Pick<Extract<DeployPlan, { by: 'endpoint' }>, 'model' | 'config' | 'keepCapacity'>;

/** What served the version before, where it is still there; else one that is made for it. */
export async function configFor(
  wanted: Wanted,
  binding: ByEndpoint,
  now: EndpointNow | 'gone',
  world: Reader,
): Promise<Made | Failed> {
  const base = now === 'gone' ? 'gone' : await world.deployments.config(binding.at, now.config);
  const kept = wanted.served && (await keptConfig(wanted.served, binding, world));
  if (kept) return { config: copied(kept), keepCapacity: isSizedLike(kept, base) };
  if (now === 'gone') return firstConfig(wanted, binding, world);
  if (base === 'gone') return lackOf({ what: 'previous', name: now.config });
  const own = base.variants.find(({ name }) => name === binding.variant);
  if (!own) return lackOf({ what: 'variant', name: binding.variant });
  const model = await modelFor(wanted, binding, own.model, world);
  if ('status' in model) return model;
  const config = named(wanted, changed(base, binding, model.name));
  return { model: model, config, keepCapacity: isSizedLike(config, base) };
}

/** A configuration whose models are gone serves nothing. */
async function keptConfig(
  name: string,
  { at, variant }: ByEndpoint,
  { deployments }: Reader,
): Promise<EndpointConfig | undefined> {
  const config = await deployments.config(at, name);
  if (config === 'gone' || !config.variants.some((each) => each.name === variant)) return undefined;
  const models = await Promise.all(
    config.variants.map(({ model }) => deployments.model(at, model)),
  );
  return models.includes('gone') ? undefined : config;
}

async function firstConfig(
  wanted: Wanted,
  binding: ByEndpoint,
  world: Reader,
): Promise<Made | Failed> {
  const { instanceType, endpoint, variant } = binding;
  if (instanceType === undefined) return lackOf({ what: 'endpoint', name: endpoint });
  const model = await modelFor(wanted, binding, undefined, world);
  if ('status' in model) return model;
  const rest = { InitialInstanceCount: 1, InitialVariantWeight: 1, ...sizeOf(binding) };
  const content = { variants: [{ name: variant, model: model.name, rest }], rest: {} };
  return { model: model, config: named(wanted, content), keepCapacity: true };
}

/** So many instances of another type are not what autoscaling found to be enough. */
function isSizedLike({ variants }: Content, base: EndpointConfig | 'gone'): boolean {
  if (base === 'gone') return true;
  return variants.every(({ name, rest }) => {
    const before = base.variants.find((each) => each.name === name);
    return before === undefined || before.rest['InstanceType'] === rest['InstanceType'];
  });
}

type Content = Omit<EndpointConfig, 'name'>;

/** As it serves now, with another model in one variant, and the instances ringi.yaml names. */
function changed({ variants, rest }: EndpointConfig, binding: ByEndpoint, model: string): Content {
  const own = sizeOf(binding);
  return {
    variants: variants.map((each) =>
      each.name === binding.variant ? { ...each, model, rest: { ...each.rest, ...own } } : each,
    ),
    rest,
  };
}

function sizeOf({ instanceType, instances }: ByEndpoint): Readonly<Record<string, Json>> {
  return {
    ...(instanceType === undefined ? {} : { InstanceType: instanceType }),
    ...(instances === undefined ? {} : { InitialInstanceCount: instances }),
  };
}

function named({ group, stage, to }: Wanted, content: Content): Made['config'] {
  const { variants, rest } = copied({ name: '', ...content });
  const name = hashedName(configPrefix(group, stage), to.version, { variants, rest });
  return { name, variants, rest };
}

/** What is stored is nobody else's. */
function copied({ name, variants, rest }: EndpointConfig): Made['config'] {
  return {
    name,
    variants: variants.map((each) => ({ ...each, rest: { ...each.rest } })),
    rest: { ...rest },
  };
}
