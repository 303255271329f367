import {
  decimalsFor,
  figure,
  withUnit,
  type LevelFigure,
  type ServiceLevel,
} from '../../../src/index.ts';
import type { DeployPlan } from '../../actions/plan/deploy-plan.ts';
import { proves } from './proves.ts';
import type { Live } from './seen.ts';

/** How it serves, and what was expected. */
export type Measured = {
  readonly live: Pick<Live, 'level'>;
  readonly plan: Pick<DeployPlan, 'watch'>;
};

/** How it served, with what was expected; empty where nobody called it. */
export function levelOf({ live: { level }, plan }: Measured): readonly LevelFigure[] {
  if (!level || level.invocations === 0) return [];
  const { p99, errors } = level;
  const availability = errors === undefined ? undefined : 100 * (1 - errors);
  const figures: readonly LevelFigure[] = [
    ...(p99 === undefined ? [] : [compared('p99', p99, plan.watch.p99, 'ms')]),
    ...(errors === undefined
      ? []
      : [{ metric: 'errors', value: errorsOf(level), is: 'within' } as const]),
    ...(availability === undefined
      ? []
      : [compared('availability', availability, plan.watch.availability, '%')]),
  ];
  return proves(level) ? figures : figures.map((each) => ({ ...each, is: 'unproven' }));
}

/** What of it is not as it was expected. */
export function breachesOf(shown: Measured): readonly LevelFigure[] {
  return levelOf(shown).filter(({ is }) => is === 'above' || is === 'below');
}

/** Percent of invocations that ended in an error: `0.02%`. */
export function errorsOf({ errors = 0 }: ServiceLevel): string {
  return withUnit(figure(100 * errors, 2), '%');
}

/** A latency, in whole milliseconds: `138 ms`. */
export function latencyOf(ms: number): string {
  return withUnit(figure(ms, 0), 'ms');
}

function compared(
  metric: 'p99' | 'availability',
  value: number,
  limit: number,
  unit: 'ms' | '%',
): LevelFigure {
  // What fails never reads like its limit; else a latency is told in whole milliseconds.
  const isClear = metric === 'p99' && Math.round(value) !== Math.round(limit);
  const decimals = isClear ? 0 : decimalsFor([value, limit]);
  const worse = metric === 'p99' ? 'above' : 'below';
  const fails = metric === 'p99' ? value > limit : value < limit;
  return {
    metric,
    value: withUnit(figure(value, decimals), unit),
    limit: withUnit(figure(limit, decimalsFor([limit])), unit),
    is: fails ? worse : 'within',
  };
}
