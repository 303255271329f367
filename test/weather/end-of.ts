import { registryOf } from '../journeys/registry-of.ts';
import type { World } from '../journeys/start-world.ts';

/** What the registry says of one version, and which version the pointer of dev names. */
export async function endOf(world: World, arn: string) {
  const { approval, metadata, pointer } = await registryOf(world, arn);
  const standing = await pointer('dev');
  const version = typeof standing === 'object' ? standing.version : standing;
  return { approval, dev: metadata['dev'], version };
}
