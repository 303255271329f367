import { identity } from './identity.ts';
import type { Where } from './identity.ts';
import { registers } from './registers.ts';
import type { Workplace } from './workplace.ts';

/** How the versions are spread. */
export type Filling = Where & {
  /** Versions per group; 8 where left out. */
  readonly versions?: number;
  /** What the groups' names begin with; `model` where left out. */
  readonly prefix?: string;
};

/**
 * Fills a registry as years would have: most groups have a version in prod, a few rejected ones and
 * one that waits. Silent: these are events of a time before Ringi. Answers the ARNs.
 */
export function fillsRegistry(
  workplace: Workplace,
  n: number,
  { versions = 8, prefix = 'model', ...where }: Filling = {},
): readonly string[] {
  const caller = identity({ role: 'Platform', session: 'legacy' }, where);
  return Array.from({ length: n }, (_, index) => {
    const group = `${prefix}-${String(Math.floor(index / versions) + 1).padStart(3, '0')}`;
    const place = index % versions;
    const past = daysAgo(workplace, n - index);
    const arn = registers(past, group, { ...where, metrics: 'good', containers: 1 });
    const update = { ModelPackageArn: arn, ...historyOf(place, versions) };
    past.registry.operations['UpdateModelPackage']?.(update, caller, AbortSignal.abort());
    return arn;
  });
}

function daysAgo(workplace: Workplace, days: number): Workplace {
  const at = new Date(workplace.clock.now().getTime() - days * 86_400_000);
  const clock = { ...workplace.clock, now: () => at };
  return { ...workplace, clock, registry: workplace.registry.before(clock) };
}

function historyOf(place: number, versions: number) {
  const left = versions - place;
  if (left === 1) return {};
  if (left === 2) return lifeCycle('prod');
  return place % 3 === 2
    ? { ModelApprovalStatus: 'Rejected' }
    : { ModelApprovalStatus: 'Approved' };
}

function lifeCycle(stage: string) {
  return {
    ModelApprovalStatus: 'Approved',
    ModelLifeCycle: { Stage: stage, StageStatus: 'Approved' },
  };
}
