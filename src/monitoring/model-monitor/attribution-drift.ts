import type { DriftReport, Finding } from '../../monitoring.ts';
import { featureShares } from '../../reports/feature-shares.ts';
import { memberOf, membersOf } from '../../reports/members-of.ts';
import { printable } from '../../reports/printable.ts';
import { shareHistogram } from '../distribution/share-histogram.ts';
import type { Shares } from '../distribution/share-histogram.ts';
import { driftReport } from '../drift-report.ts';
import type { Draft, Drawing } from '../drift-report.ts';
import type { ModelMonitorFiles } from './model-monitor-files.ts';
import { ndcg } from './ndcg.ts';
import { readFiles } from './read-files.ts';
import type { RunFiles } from './read-files.ts';
import type { Violation } from './violations-in.ts';

/**
 * What a feature attribution run found. The score is the nDCG of the ranking of the features now
 * against the baseline's; its drawing, each feature's share of the attribution.
 */
export function attributionDrift(files: ModelMonitorFiles): DriftReport {
  const read = readFiles(files);
  const drafts = read.violations.map((violation) => draftOf(violation, read));
  const compared = featureShares(read.baselineConstraints ?? read.statistics).length;
  return driftReport(
    {
      type: 'attribution',
      ...(files.window && { window: files.window }),
      ...(compared > 0 && { compared }),
      scores: drafts.some(({ finding }) => finding.computed) ? 'computed' : 'none',
      reports: read.reports,
      ...(read.unreadable !== undefined && { unreadable: read.unreadable }),
    },
    drafts,
  );
}

/** Fixed by Model Monitor. */
const threshold = 0.9;

function draftOf({ label, metric, check, quote }: Violation, read: RunFiles): Draft {
  const [before, now] = [read.baselineConstraints, read.statistics].map((json) =>
    sharesOf(json, label),
  );
  const score = before && now && ndcg(before, now);
  const finding: Finding = {
    name: namesOf(label, metric),
    check,
    ...(score !== undefined && { score, computed: true, method: 'nDCG' }),
    threshold,
    bad: 'below',
    ...(quote !== '' && { quote }),
  };
  return { finding, ...(before && now && { drawing: () => drawn(before, now) }) };
}

function namesOf(...parts: readonly string[]): string {
  const names = parts.map((part) => printable(part, 40)).filter((part) => part !== '');
  return names.join('/') || '?';
}

function drawn(before: Shares, now: Shares): Drawing {
  const histogram = shareHistogram(before, now, [...new Set([...before.keys(), ...now.keys()])]);
  return histogram === undefined ? {} : { histogram };
}

/** Each feature's share of the attribution of this label, or of all where it is not there. */
function sharesOf(json: unknown, label: string): Shares | undefined {
  const ofLabel = membersOf(memberOf(json, 'explanations'))
    .map(([, explainer]) => memberOf(explainer, label))
    .find((values) => values !== undefined);
  const report = ofLabel === undefined ? json : { explanations: { shap: { label: ofLabel } } };
  const shares = featureShares(report);
  return shares.length > 0 ? new Map(shares.map(({ name, share }) => [name, share])) : undefined;
}
