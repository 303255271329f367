import type { DriftReport, Finding, Histogram, Nearest } from '../monitoring.ts';
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
 * `drifted` counts them all, and what the source says it counted. `others` are looked at where
 * nothing was found.
 */
export function driftReport(
  parts: Omit<DriftReport, 'findings' | 'drifted'> & { readonly drifted?: number },
  drafts: readonly Draft[],
  others: () => readonly Finding[] = () => [],
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
  const drifted = Math.max(found, parts.drifted ?? 0);
  const nearest = drifted === 0 && parts.unreadable === undefined ? nearestOf(others()) : undefined;
  return { ...parts, drifted, findings, ...(nearest && { nearest }) };
}

function nearestOf(others: readonly Finding[]): Nearest | undefined {
  const scored = others.flatMap((finding) => {
    const { name, score, threshold } = finding;
    const known = score !== undefined && threshold !== undefined;
    return known ? [{ finding, nearest: { name, score, threshold } }] : [];
  });
  return scored.toSorted((a, b) => worstFirst(a.finding, b.finding))[0]?.nearest;
}

const most = 50;
