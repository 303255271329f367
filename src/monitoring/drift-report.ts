import type { DriftReport, Finding, Histogram } from '../monitoring.ts';
import { worstFirst } from './worst-first.ts';

/** A finding, and how to draw what it is about: done for those that are kept only. */
export type Draft = { readonly finding: Finding; readonly drawing?: () => Drawing };

/** Peaks and histogram of what a finding is about. */
export type Drawing = {
  readonly shape?: NonNullable<Finding['shape']>;
  readonly histogram?: Histogram;
};

/**
 * A report of bounded size: the 50 worst findings, the histogram of the worst one that has any.
 * `drifted` counts them all, and what the source says it counted.
 */
export function driftReport(
  parts: Omit<DriftReport, 'findings' | 'drifted'> & { readonly drifted?: number },
  drafts: readonly Draft[],
): DriftReport {
  const sorted = drafts.toSorted((a, b) => worstFirst(a.finding, b.finding)).slice(0, most);
  const drawn = sorted.map(({ drawing }) => drawing?.() ?? {});
  const charted = drawn.findIndex(({ histogram }) => histogram !== undefined);
  const findings = sorted.map(({ finding }, i) => ({
    ...finding,
    ...(drawn[i]?.shape && { shape: drawn[i].shape }),
    ...(i === charted && drawn[i]?.histogram && { histogram: drawn[i].histogram }),
  }));
  const found = new Set(drafts.map(({ finding }) => finding.name)).size;
  return { ...parts, drifted: Math.max(found, parts.drifted ?? 0), findings };
}

const most = 50;
