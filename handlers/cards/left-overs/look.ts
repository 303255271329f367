import type { GroupRef, Seen, WorldReader } from '../../../src/index.ts';
import { boundStages } from '../../actions/plan/bound-stages.ts';
import { leftOvers, type LeftOvers } from '../../actions/plan/left-overs.ts';
import type { Made } from '../../actions/plan/made.ts';

/** What a vote rests on: the names that are deleted, and no others. */
export type Judged = {
  readonly group: GroupRef;
  readonly names: readonly Made[];
};

export type Shown = Pick<LeftOvers, 'kept' | 'more'> & {
  /** Ringi makes something for at least one stage. */
  readonly isBound: boolean;
};

/** Looks at what Ringi made for a group, and at what needs it. */
export async function look(group: GroupRef, world: WorldReader): Promise<Seen<Judged, Shown>> {
  const { names, more, kept } = await leftOvers(group, world);
  const isBound = boundStages(group, world).length > 0;
  return { judged: { group, names }, shown: { kept, more, isBound } };
}
