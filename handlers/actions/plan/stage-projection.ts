import type { Footing, ModelLifeCycle, Stages } from '../../../src/index.ts';

/** How a version stands to each stage, lowest first. */
export type Footings = readonly { readonly stage: string; readonly is: Footing['is'] }[];

/** What the registry says of a version when it agrees with the standings. */
export type Projection = {
  /** One CustomerMetadataProperties entry per stage. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly lifeCycle: Pick<ModelLifeCycle, 'stage' | 'stageStatus'> | undefined;
};

/**
 * Metadata and life cycle as a projection of the standings: the highest stage wins, and the stage
 * after it waits for a decision.
 */
export function projectionOf(footings: Footings): Projection {
  const reached = footings.findLastIndex(({ is }) => is === 'stands' || is === 'replaced');
  const entries = footings.flatMap(({ stage, is }, at): readonly [string, string][] => {
    switch (is) {
      case 'stands':
      case 'replaced':
        return [[stage, 'Approved']];
      case 'rolledBack':
        return [[stage, 'RolledBack']];
      case 'never':
        return reached >= 0 && at === reached + 1 ? [[stage, 'PendingManualApproval']] : [];
    }
  });
  return { metadata: Object.fromEntries(entries), lifeCycle: lifeCycleOf(footings, reached) };
}

function lifeCycleOf(footings: Footings, reached: number): Projection['lifeCycle'] {
  const highest = footings[reached];
  if (highest) return { stage: highest.stage, stageStatus: 'Approved' };
  const back = footings.findLast(({ is }) => is === 'rolledBack');
  return back && { stage: back.stage, stageStatus: 'RolledBack' };
}

/** The same footings, but for one stage. */
export function withFooting(footings: Footings, stage: string, is: Footing['is']): Footings {
  return footings.map((each) => (each.stage === stage ? { stage, is } : each));
}

/** Footings of a version nothing is known of. */
export function noFootings(stages: Stages): Footings {
  return stages.names.map((stage) => ({ stage, is: 'never' }));
}
