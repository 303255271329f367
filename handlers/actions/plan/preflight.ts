import {
  Impossible,
  lackCode,
  Later,
  type AlarmNow,
  type Check,
  type EndpointConfig,
  type Failed,
  type ModelPackage,
  type StageBinding,
  type WorldReader,
} from '../../../src/index.ts';
import { mayRoll, notRolling } from './rollouts.ts';

type Reader = Pick<WorldReader, 'deployments'>;
type Strictness = { readonly strict: boolean };

/**
 * What must hold before a version can be served in a stage, as far as it can be known beforehand.
 * Reads only. What Ringi may not read is `unknown`, with what AWS said. Whoever is `strict` waits
 * for what cannot be read now (`Later` is thrown); else that is `unknown`, too: a card is drawn.
 */
export async function preflight(
  binding: StageBinding,
  modelPackage: Pick<ModelPackage, 'containers'>,
  world: Reader,
  { strict }: Strictness,
): Promise<readonly Check[]> {
  if (binding.by !== 'endpoint') return [];
  const { deployments } = world;
  const { endpoint, alarms: names, at } = binding;
  const [served, alarms, readable] = await Promise.all([
    orUnknown(named('endpoint', [endpoint]), strict, () => endpointChecks(binding, world)),
    orUnknown(named('alarm', names), strict, async () =>
      (await deployments.alarms(at, names)).flatMap(alarmChecks),
    ),
    orUnknown(madeFrom(modelPackage), strict, () => deployments.readable(at, modelPackage)),
  ]);
  // AWS tells no quota that is left; it refuses when it is used up.
  const { instanceType } = binding;
  const quota: readonly Check[] = instanceType
    ? [{ what: 'quota', name: instanceType, is: 'unknown' }]
    : [];
  return [...served, ...alarms, ...readable, ...quota];
}

/** Why nothing is begun: what lacks, and what AWS said of it. */
export function lackOf({ what, name, because }: Omit<Check, 'is'>): Failed {
  const facts = because === undefined ? {} : { facts: { because } };
  return { status: 'failed', because: lackCode({ what, name }), advice: 'decideAgain', ...facts };
}

type ByEndpoint = Extract<StageBinding, { by: 'endpoint' }>;

async function endpointChecks(binding: ByEndpoint, world: Reader): Promise<readonly Check[]> {
  const now = await world.deployments.endpoint(binding.at, binding.endpoint);
  if (now === 'gone') {
    // Without one, ringi.yaml must say what the first is made of.
    const { endpoint: name, instanceType } = binding;
    return instanceType === undefined
      ? [{ what: 'endpoint', name, is: 'missing' }]
      : [{ what: 'firstEndpoint', name, is: 'known' }];
  }
  const { name, status, reason } = now;
  const endpoint: Check =
    status === 'Failed'
      ? { what: 'usableEndpoint', name, is: 'missing', ...(reason && { because: reason }) }
      : { what: 'endpoint', name, is: 'known' };
  return [endpoint, ...(await previousChecks(binding, now.config, world))];
}

/** Without what serves now there is no way back, and AWS refuses the update, too. */
async function previousChecks(
  binding: ByEndpoint,
  name: string,
  { deployments }: Reader,
): Promise<readonly Check[]> {
  const config = await deployments.config(binding.at, name);
  if (config === 'gone') return [{ what: 'previous', name, is: 'missing' }];
  const models = await Promise.all(
    config.variants.map(async ({ model }): Promise<readonly Check[]> => {
      const found = await deployments.model(binding.at, model);
      return found === 'gone' ? [{ what: 'previous', name: model, is: 'missing' }] : [];
    }),
  );
  const lost = models.flat();
  return [
    ...(lost.length > 0 ? lost : [{ what: 'previous', name, is: 'known' } as const]),
    variantCheck(config, binding),
  ];
}

/** Where every way is one that AWS refuses of it, there is none; else it is as people choose. */
function variantCheck(config: EndpointConfig, { variant, rollouts }: ByEndpoint): Check {
  const check = { what: 'variant', name: variant } as const;
  if (!config.variants.some(({ name }) => name === variant)) return { ...check, is: 'missing' };
  const refused = mayRoll(config) ? [] : rollouts.filter(({ strategy }) => strategy === 'rolling');
  if (refused.length === 0) return { ...check, is: 'known' };
  const is = refused.length === rollouts.length ? 'missing' : 'unknown';
  return { ...check, is, because: notRolling };
}

function alarmChecks({ name, state, reason }: AlarmNow): readonly Check[] {
  if (state === 'missing') return [{ what: 'alarm', name, is: 'missing' }];
  const quiet = state === 'ALARM' ? 'missing' : 'known';
  return [
    { what: 'alarm', name, is: 'known' },
    {
      what: 'alarmQuiet',
      name,
      is: quiet,
      ...(reason && quiet === 'missing' && { because: reason }),
    },
  ];
}

type Named = Pick<Check, 'what' | 'name'>;

function named(what: Check['what'], names: readonly string[]): readonly Named[] {
  return names.map((name) => ({ what, name }));
}

function madeFrom({ containers }: Pick<ModelPackage, 'containers'>): readonly Named[] {
  const images = new Set(containers.flatMap(({ image }) => image || []));
  const artifacts = new Set(containers.flatMap(({ artifact }) => artifact ?? []));
  return [...named('image', [...images]), ...named('artifact', [...artifacts])];
}

async function orUnknown(
  of: readonly Named[],
  strict: boolean,
  ask: () => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  try {
    return await ask();
  } catch (error) {
    const isTold = error instanceof Impossible || (error instanceof Later && !strict);
    if (!isTold) throw error;
    const { message } = error;
    return of.map((each) => ({ ...each, is: 'unknown', because: message }));
  }
}
