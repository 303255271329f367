import type { Asked, GroupRef, ModelPackageSummary } from '../../../src/index.ts';

/** The newest version, or the one that was named, such as `v12`. */
export async function versionAsked(
  group: GroupRef,
  typed: string | undefined,
  { world }: Asked,
): Promise<ModelPackageSummary | undefined> {
  const wanted = typed === undefined ? undefined : Number(typed.replace(/^v/iu, ''));
  for await (const version of world.registry.modelPackages(group)) {
    if (version.registration === 'Logged') continue;
    if (wanted === undefined || version.version === wanted) return version;
    // Newest first: further down it can only be older.
    if (!(version.version > wanted)) return undefined;
  }
  return undefined;
}
