import type { GroupRef, WorldReader } from '../../../src/index.ts';

/** The highest stage where one of these versions stands; undefined where none does. */
export async function stageServing(
  group: GroupRef,
  versions: readonly number[],
  { stages, standings }: Pick<WorldReader, 'stages' | 'standings'>,
): Promise<string | undefined> {
  const places = await Promise.all(stages.names.map((stage) => standings.at(group, stage)));
  return places.findLast((now) => now && versions.includes(now.version))?.stage;
}
