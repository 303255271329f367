import {
  packageIn,
  type GroupRef,
  type ModelPackage,
  type WorldReader,
} from '../../../../src/index.ts';
import { versionInService } from '../version-in-service.ts';
import type { FoundCard } from './find-model-card.ts';

/** The version a model card speaks of. */
export type About = { readonly version: number; readonly arn: string };

/** How many versions are looked through for one that was not rejected. */
const most = 50;

/**
 * The version a model card speaks of: its own; of a standalone card the one that stands highest,
 * else the newest that was not rejected; undefined where there is none.
 */
export async function aboutOf(
  { of, group }: FoundCard,
  world: WorldReader,
): Promise<About | undefined> {
  if (of.kind === 'package') {
    const version = packageIn(of.name)?.version;
    return version === undefined ? undefined : { version, arn: of.name };
  }
  return aboutGroup(group, world);
}

/** The version that stands highest in a group, else the newest that was not rejected. */
export async function aboutGroup(group: GroupRef, world: WorldReader): Promise<About | undefined> {
  const standing = await versionInService(group, world);
  return standing ?? newest(group, world);
}

async function newest(group: GroupRef, { registry }: WorldReader): Promise<About | undefined> {
  let n = 0;
  for await (const { arn, version, approval, registration, status } of registry.modelPackages(
    group,
  )) {
    if (n === most) return undefined;
    n += 1;
    if (registration === 'Registered' && status === 'Completed' && approval !== 'Rejected') {
      return { version, arn };
    }
  }
  return undefined;
}

/** The version as the registry has it; undefined where it is there no more. */
export async function packageAbout(
  about: About | undefined,
  { registry }: WorldReader,
): Promise<ModelPackage | undefined> {
  const found = about && (await registry.modelPackage(about.arn));
  return found === 'gone' ? undefined : found;
}
