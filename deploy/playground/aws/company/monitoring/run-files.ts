import { z } from 'zod';
import type { MonitoringPlan } from '../../sagemaker/monitoring/monitoring-plan.ts';
import type { Workplace } from '../workplace.ts';
import { attributionAnalysis, attributionViolations, valuesOf } from './attribution.ts';
import { biasAnalysis, biasMetrics, biasViolations } from './bias.ts';
import { constraintsFile, suggestedConstraints } from './constraints.ts';
import { dataQuality } from './data-quality.ts';
import { driftOf } from './drift-of.ts';
import { featuresOf } from './features.ts';
import {
  qualityConstraints,
  qualityStatistics,
  qualityViolations,
  scoresOf,
} from './model-quality.ts';
import { brokenColumns, statistics } from './statistics.ts';
import { statisticsFile } from './statistics-file.ts';

/** What a run looks at, and what it will find. */
export type RunOptions = {
  readonly plan: MonitoringPlan;
  readonly group: string;
  readonly records: number;
  readonly seed: string;
  readonly at: string;
  readonly finding: 'clean' | 'drift' | 'broken';
  /** How far each feature has drifted, where it is not the usual ones all the way. */
  readonly drift?: Readonly<Record<string, number>>;
};

/** What a run writes and publishes; undefined where it cannot read its baseline. */
export type RunOutcome = {
  readonly files: Readonly<Record<string, unknown>>;
  readonly violations: number;
  readonly metrics: readonly RunMetric[];
};

/** A metric a container publishes; its dimensions beside endpoint and schedule. */
export type RunMetric = {
  readonly name: string;
  readonly value: number;
  readonly dimensions?: Readonly<Record<string, string>>;
};

/** Lets the container of a monitor look at an hour's data. */
export function runFiles(
  objects: Pick<Workplace['objects'], 'text'>,
  options: RunOptions,
): RunOutcome | undefined {
  const { constraints = '', statistics: baseline = '' } = options.plan;
  const file = (uri: string): unknown => JSON.parse(objects.text(uri) ?? '');
  try {
    switch (options.plan.type) {
      case 'DataQuality':
        return ofDataQuality(options, file(baseline), file(constraints));
      case 'ModelQuality':
        return ofModelQuality(options, file(constraints));
      case 'ModelBias':
        return ofBias(options, file(constraints));
      case 'ModelExplainability':
        return ofAttribution(options, file(constraints));
    }
  } catch (error) {
    // A baseline that is gone, or is none, is what a monitor may meet.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

function ofDataQuality(options: RunOptions, baseline: unknown, held: unknown): RunOutcome {
  const features = featuresOf(options.group);
  const broken = options.finding === 'broken';
  const drift = options.finding === 'drift' ? driftOf(options.group, options.drift) : {};
  const { records, seed } = options;
  const now = statistics(features, { records, seed, noise: 0.06, drift, broken });
  const { mixed } = brokenColumns(features);
  const { violations, scores } = dataQuality({
    baseline: statisticsFile.parse(baseline),
    constraints: constraintsFile.parse(held),
    now,
    typed: broken && mixed !== undefined ? { [mixed]: 0.934 } : {},
  });
  return {
    files: {
      'statistics.json': now,
      'constraints.json': suggestedConstraints(now),
      'constraint_violations.json': { violations },
    },
    violations: violations.length,
    metrics: Object.entries(scores).map(([name, value]) => ({
      name: `feature_baseline_drift_${name}`,
      value,
    })),
  };
}

function ofModelQuality({ records, seed, at, finding }: RunOptions, held: unknown): RunOutcome {
  const now = qualityStatistics({ records, seed, at, dropped: finding === 'drift' });
  const violations = qualityViolations(now, held);
  return {
    files: {
      'statistics.json': now,
      'constraints.json': qualityConstraints(now),
      'constraint_violations.json': { violations },
    },
    violations: violations.length,
    metrics: Object.entries(scoresOf(now)).map(([name, value]) => ({ name, value })),
  };
}

function ofBias({ seed, finding }: RunOptions, held: unknown): RunOutcome {
  const now = biasAnalysis({ seed, drifted: finding === 'drift' });
  const violations = biasViolations(now, held);
  return {
    files: clarifyFiles(now, violations),
    violations: violations.length,
    metrics: biasMetrics(now).map(({ facet, value, name, score }) => ({
      name: `bias_metric_${name}`,
      value: score,
      dimensions: { BiasStage: 'post-training', Facet: facet, FacetValue: value },
    })),
  };
}

function ofAttribution({ group, seed, finding }: RunOptions, held: unknown): RunOutcome {
  const now = attributionAnalysis({ group, seed, drifted: finding === 'drift' });
  const violations = attributionViolations(now, held);
  return {
    files: clarifyFiles(now, violations),
    violations: violations.length,
    metrics: Object.entries(valuesOf(now)).map(([name, value]) => ({
      name: `feature_${name}`,
      value,
    })),
  };
}

/** Without violations Clarify writes no file of them. */
function clarifyFiles(analysis: unknown, violations: readonly unknown[]) {
  return {
    'analysis.json': analysis,
    'report.html': '<html><body>Report</body></html>',
    ...(violations.length > 0 && {
      'constraint_violations.json': { version: '1.0', violations },
    }),
  };
}
