import type { Failed, ModelRest, NewModel, StageBinding, WorldReader } from '../../../src/index.ts';
import { lackOf } from './preflight.ts';
import { hashedName, modelPrefix } from './served-names.ts';
import type { Wanted } from './wanted.ts';

type Binding = Extract<StageBinding, { by: 'endpoint' | 'inferenceComponent' }>;

/**
 * The model to be made for a version. It runs where the model runs in whose place it comes: a
 * network that is closed stays closed. Its name hashes all it says: made twice, it is the same.
 */
export async function modelFor(
  { group, to }: Wanted,
  { at, executionRole: role }: Binding,
  current: string | undefined,
  { deployments }: Pick<WorldReader, 'deployments'>,
): Promise<NewModel | Failed> {
  // A first endpoint has none, and neither has a variant that components share.
  const now = current ? await deployments.model(at, current) : undefined;
  if (now === 'gone') return lackOf({ what: 'previous', name: current ?? '' });
  const rest: ModelRest = now?.rest ?? {};
  const what = {
    modelPackage: to.arn.toLowerCase(),
    role,
    ...(Object.keys(rest).length > 0 && { rest }),
  };
  const name = hashedName(modelPrefix(group), to.version, what);
  return { name, modelPackage: to.arn, role, rest };
}
