import type { Footing, ModelLifeCycle } from '../../../src/index.ts';

/** How a version stands to each stage, lowest first. */
export type Footings = readonly { readonly stage: string; readonly is: Footing['is'] }[];

/** What the registry says of a version when it agrees with the standings. */
export type Projection = {
  /** One CustomerMetadataProperties entry per stage that says something of it. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The other stages: an entry of theirs is not to stay. */
  readonly remove: readonly string[];
  readonly lifeCycle: Pick<ModelLifeCycle, 'stage' | 'stageStatus'> | undefined;
};

const hasReached: ReadonlySet<Footing['is']> = new Set(['stands', 'replaced', 'retired']);

/**
 * Metadata and life cycle as a projection of the standings: the highest stage wins, and the stage
 * after it waits for a decision while the version stands there.
 */
export function projectionOf(footings: Footings): Projection {
  const reached = footings.findLastIndex(({ is }) => hasReached.has(is));
  const waits = footings[reached]?.is === 'stands';
  const entries = footings.flatMap(({ stage, is }, at): readonly [string, string][] => {
    switch (is) {
      case 'stands':
      case 'replaced':
        return [[stage, 'Approved']];
      case 'retired':
        return [[stage, 'Retired']];
      case 'rolledBack':
        return [[stage, 'RolledBack']];
      case 'never':
        return waits && at === reached + 1 ? [[stage, 'PendingManualApproval']] : [];
    }
  });
  const metadata = Object.fromEntries(entries);
  const remove = footings.map(({ stage }) => stage).filter((stage) => !(stage in metadata));
  return { metadata, remove, lifeCycle: lifeCycleOf(footings, reached) };
}

/** What it stands in says where it is in its life; else the highest stage it has been in. */
function lifeCycleOf(footings: Footings, reached: number): Projection['lifeCycle'] {
  const stands = footings.findLast(({ is }) => is === 'stands');
  if (stands) return { stage: stands.stage, stageStatus: 'Approved' };
  const retired = footings[reached];
  if (retired) return { stage: retired.stage, stageStatus: 'Retired' };
  const back = footings.findLast(({ is }) => is === 'rolledBack');
  return back && { stage: back.stage, stageStatus: 'RolledBack' };
}

/** The same footings, but for one stage. */
export function withFooting(footings: Footings, stage: string, is: Footing['is']): Footings {
  return footings.map((each) => (each.stage === stage ? { stage, is } : each));
}
