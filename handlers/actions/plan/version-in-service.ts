import type { GroupRef, Standing, WorldReader } from '../../../src/index.ts';

/** The version that stands highest in a group, and the stage where it stands. */
export async function versionInService(
  group: GroupRef,
  { standings, stages }: Pick<WorldReader, 'standings' | 'stages'>,
): Promise<Standing | undefined> {
  const all = await Promise.all(stages.names.map((stage) => standings.at(group, stage)));
  return all.findLast((standing) => standing !== undefined);
}
