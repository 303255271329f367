import type { DriftReport, Finding } from '../../monitoring.ts';
import { biasMetrics } from '../../reports/bias-metrics.ts';
import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { printable } from '../../reports/printable.ts';
import { driftReport } from '../drift-report.ts';
import { itemsOf } from '../items-of.ts';
import type { ModelMonitorFiles } from './model-monitor-files.ts';
import { readFiles } from './read-files.ts';
import type { RunFiles } from './read-files.ts';
import type { Violation } from './violations-in.ts';

/** What a bias run found: metrics farther from fair than they were at the baseline. */
export function biasDrift(files: ModelMonitorFiles): DriftReport {
  const read = readFiles(files);
  const findings = read.violations.map((violation) => findingOf(violation, read));
  const compared = biasMetrics(read.baselineConstraints ?? read.statistics).length;
  return driftReport(
    {
      type: 'bias',
      ...(files.window && { window: files.window }),
      ...(compared > 0 && { compared }),
      scores: findings.some(({ score }) => score !== undefined) ? 'Model Monitor' : 'none',
      reports: read.reports,
      ...(read.unreadable !== undefined && { unreadable: read.unreadable }),
    },
    findings.map((finding) => ({ finding })),
  );
}

function findingOf(violation: Violation, read: RunFiles): Finding {
  const { facet, facetValue, metric, check, quote } = violation;
  const value = facetValue === '' ? '' : `=${printable(facetValue, 24)}`;
  const [before, now] = [read.baselineConstraints, read.statistics].map((json) =>
    metricIn(json, violation),
  );
  return {
    name: `${printable(facet, 36)}${value}/${printable(metric, 16)}`,
    check,
    ...limitOf(metric, before, now),
    ...(before !== undefined && { before: { mean: before } }),
    ...(now !== undefined && { score: now, now: { mean: now } }),
    ...(quote !== '' && { quote }),
  };
}

/**
 * Clarify holds distances from fair against each other, so that what was −0.1 may be 0.1 but not
 * 0.2: the limit is on the side where the metric is now.
 */
function limitOf(
  metric: string,
  before: number | undefined,
  now: number | undefined,
): Pick<Finding, 'bad' | 'threshold'> {
  // A ratio is fair at one, a difference at none.
  const fair = metric === 'DI' ? 1 : 0;
  const bad = (now ?? before ?? fair) < fair ? 'below' : 'above';
  if (before === undefined) return { bad };
  const distance = Math.abs(before - fair);
  return { bad, threshold: bad === 'above' ? fair + distance : fair - distance };
}

function metricIn(
  json: unknown,
  { facet, facetValue, metric }: Pick<Violation, 'facet' | 'facetValue' | 'metric'>,
): number | undefined {
  const values = ['post_training_bias_metrics', 'pre_training_bias_metrics'].flatMap((block) =>
    itemsOf(memberOf(memberOf(memberOf(json, block), 'facets'), facet))
      .filter(
        (value) =>
          facetValue === '' || String(memberOf(value, 'value_or_threshold')) === facetValue,
      )
      .flatMap((value) => itemsOf(memberOf(value, 'metrics')))
      .filter((each) => memberOf(each, 'name') === metric),
  );
  return numberOf(memberOf(values[0], 'value'));
}
