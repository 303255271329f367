import type { DriftReport, Finding } from '../monitoring.ts';

/** The finding that is farthest beyond its threshold; undefined where nothing was found. */
export function worst({ findings }: Pick<DriftReport, 'findings'>): Finding | undefined {
  return findings[0];
}
