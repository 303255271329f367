import type {
  EndpointConfig,
  EndpointNow,
  Failed,
  GroupRef,
  Json,
  Rollout,
  StageBinding,
  WorldReader,
} from '../../../src/index.ts';
import type { DeployPlan } from './deploy-plan.ts';
import { lackOf } from './preflight.ts';
import { configPrefix, hashedName, modelPrefix } from './served-names.ts';

/** What is to serve a stage, and how it gets there. */
export type Wanted = {
  readonly binding: StageBinding;
  readonly group: GroupRef;
  readonly stage: string;
  readonly to: { readonly arn: string; readonly version: number };
  /** The version that stands there now. */
  readonly from?: number;
  /** Of an endpoint that Ringi updates itself. */
  readonly rollout?: Rollout;
  /** The configuration, or the component's model, that served this version before. */
  readonly served?: string;
};

type Reader = Pick<WorldReader, 'deployments'>;

/** Reads once what must be made and what may be returned to. Undefined: nothing serves the stage. */
export async function planDeploy(
  wanted: Wanted,
  world: Reader,
): Promise<DeployPlan | Failed | undefined> {
  const { binding } = wanted;
  switch (binding.by) {
    case 'batch':
      return undefined;
    case 'pipeline':
      return { by: 'pipeline', ...commonOf(wanted, binding), ...fromOf(wanted, '') };
    case 'inferenceComponent':
      return planComponent(wanted, binding, world);
    case 'endpoint':
      return planEndpoint(wanted, binding, world);
  }
}

type Of<By> = Extract<StageBinding, { by: By }>;
/** Beyond what AWS itself allows an update, it is said to take too long. */
const slack = 5 * 60_000;
const componentLimit = 60 * 60_000;

function commonOf(
  { stage, to }: Wanted,
  binding: Of<'endpoint'> | Of<'inferenceComponent'> | Of<'pipeline'>,
) {
  const { at, endpoint, watch } = binding;
  const limit = 'timeout' in binding ? binding.timeout : componentLimit;
  const alarms = 'alarms' in binding ? [...binding.alarms] : [];
  return { at: { ...at }, stage, endpoint, to: { ...to }, watch: { ...watch, alarms }, limit };
}

function fromOf({ from }: Wanted, config: string) {
  return { from: { config, ...(from === undefined ? {} : { version: from }) } };
}

async function planComponent(
  wanted: Wanted,
  binding: Of<'inferenceComponent'>,
  { deployments }: Reader,
): Promise<DeployPlan | Failed> {
  const { component } = binding;
  const now = await deployments.component(binding.at, component);
  if (now === 'gone') return lackOf({ what: 'component', name: component });
  return {
    by: 'inferenceComponent',
    ...commonOf(wanted, binding),
    ...fromOf(wanted, now.model),
    component,
    model: modelOf(wanted, binding.executionRole),
  };
}

async function planEndpoint(
  wanted: Wanted,
  binding: Of<'endpoint'>,
  world: Reader,
): Promise<DeployPlan | Failed> {
  const { rollout } = wanted;
  if (!rollout) throw new Error(`${binding.endpoint} is updated by no rollout`);
  const now = await world.deployments.endpoint(binding.at, binding.endpoint);
  const made = await configOf(wanted, binding, now, world);
  if ('status' in made) return made;
  return {
    by: 'endpoint',
    ...commonOf(wanted, binding),
    limit: binding.timeout + slack,
    ...(now === 'gone' ? {} : fromOf(wanted, now.config)),
    variant: binding.variant,
    ...made,
    rollout: { ...rollout, alarms: [...rollout.alarms] },
  };
}

type Made = Pick<Extract<DeployPlan, { by: 'endpoint' }>, 'model' | 'config'>;

/** What served the version before, where it is still there; else one that is made for it. */
async function configOf(
  wanted: Wanted,
  binding: Of<'endpoint'>,
  now: EndpointNow | 'gone',
  world: Reader,
): Promise<Made | Failed> {
  const kept = wanted.served && (await keptConfig(wanted.served, binding, world));
  if (kept) return { config: copied(kept) };
  const model = modelOf(wanted, binding.executionRole);
  if (now === 'gone') {
    if (binding.instanceType === undefined)
      return lackOf({ what: 'endpoint', name: binding.endpoint });
    return { model, config: named(wanted, firstConfig(binding, model.name)) };
  }
  const base = await world.deployments.config(binding.at, now.config);
  if (base === 'gone') return lackOf({ what: 'previous', name: now.config });
  if (!base.variants.some(({ name }) => name === binding.variant)) {
    return lackOf({ what: 'variant', name: binding.variant });
  }
  return { model, config: named(wanted, changed(base, binding, model.name)) };
}

/** A configuration whose models are gone serves nothing. */
async function keptConfig(
  name: string,
  { at, variant }: Of<'endpoint'>,
  { deployments }: Reader,
): Promise<EndpointConfig | undefined> {
  const config = await deployments.config(at, name);
  if (config === 'gone' || !config.variants.some((each) => each.name === variant)) return undefined;
  const models = await Promise.all(
    config.variants.map(({ model }) => deployments.model(at, model)),
  );
  return models.includes('gone') ? undefined : config;
}

/** The model's name hashes its version and role: made twice, it is the same. */
function modelOf({ group, to }: Wanted, role: string) {
  const what = { modelPackage: to.arn.toLowerCase(), role };
  return {
    name: hashedName(modelPrefix(group), to.version, what),
    modelPackage: to.arn,
    role,
  };
}

type Content = Omit<EndpointConfig, 'name'>;

/** As it serves now, with another model in one variant, and the instances ringi.yaml names. */
function changed({ variants, rest }: EndpointConfig, binding: Of<'endpoint'>, model: string) {
  const own = sizeOf(binding);
  return {
    variants: variants.map((each) =>
      each.name === binding.variant ? { ...each, model, rest: { ...each.rest, ...own } } : each,
    ),
    rest,
  };
}

function firstConfig(binding: Of<'endpoint'>, model: string): Content {
  const rest = { InitialInstanceCount: 1, InitialVariantWeight: 1, ...sizeOf(binding) };
  return { variants: [{ name: binding.variant, model, rest }], rest: {} };
}

function sizeOf({ instanceType, instances }: Of<'endpoint'>): Readonly<Record<string, Json>> {
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

function copied({ name, variants, rest }: EndpointConfig): Made['config'] {
  return {
    name,
    variants: variants.map((each) => ({ ...each, rest: { ...each.rest } })),
    rest: { ...rest },
  };
}
