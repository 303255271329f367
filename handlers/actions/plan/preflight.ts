import {
  Impossible,
  lackCode,
  type AlarmNow,
  type Check,
  type EndpointConfig,
  type EndpointNow,
  type Failed,
  type ModelPackage,
  type StageBinding,
  type WorldReader,
} from '../../../src/index.ts';

type Reader = Pick<WorldReader, 'deployments'>;

/**
 * What must hold before a version can be served in a stage, as far as it can be known beforehand.
 * Reads only. What Ringi may not read is `unknown`, with what AWS said; throws `Later` alone.
 */
export async function preflight(
  binding: StageBinding,
  modelPackage: Pick<ModelPackage, 'containers'>,
  world: Reader,
): Promise<readonly Check[]> {
  if (binding.by !== 'endpoint') return [];
  const { deployments } = world;
  const [served, alarms, readable] = await Promise.all([
    endpointChecks(binding, world),
    orUnknown('alarm', binding.alarms, async () =>
      (await deployments.alarms(binding.at, binding.alarms)).flatMap(alarmChecks),
    ),
    deployments.readable(binding.at, modelPackage),
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
  return orUnknown('endpoint', [binding.endpoint], async () => {
    const now = await world.deployments.endpoint(binding.at, binding.endpoint);
    if (now === 'gone') {
      // Without one, ringi.yaml must say what the first is made of.
      const is = binding.instanceType === undefined ? 'missing' : 'known';
      return [{ what: 'endpoint', name: binding.endpoint, is }];
    }
    const status = now.status === 'Failed' ? 'missing' : 'known';
    const endpoint: Check = { what: 'endpoint', name: now.name, is: status, ...because(now) };
    return [endpoint, ...(await previousChecks(binding, now.config, world))];
  });
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
    { what: 'variant', name: binding.variant, is: hasVariant(config, binding) },
  ];
}

function hasVariant({ variants }: EndpointConfig, { variant }: ByEndpoint): Check['is'] {
  return variants.some(({ name }) => name === variant) ? 'known' : 'missing';
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

function because({ status, reason }: EndpointNow) {
  return status === 'Failed' && reason ? { because: reason } : {};
}

async function orUnknown(
  what: Check['what'],
  names: readonly string[],
  ask: () => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    const { message } = error;
    return names.map((name) => ({ what, name, is: 'unknown', because: message }));
  }
}
