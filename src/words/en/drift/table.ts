import type { MonitoringType } from '../../../monitoring.ts';
import type { DriftChange } from '../../drift-words.ts';
import { plainName } from '../../plain.ts';
import { metric } from '../figures.ts';

const checks: Readonly<Record<string, string>> = {
  data_type_check: 'data type',
  completeness_check: 'completeness',
  baseline_drift_check: 'distribution',
  missing_column_check: 'missing column',
  extra_column_check: 'extra column',
  categorical_values_check: 'unknown categories',
  bias_drift_check: 'bias',
  feature_attribution_drift_check: 'order of the features',
};

const numbers = ['no peak', 'one peak', 'two peaks', 'three peaks'];

/** The table of what drifted. */
export const table = {
  feature: (type: MonitoringType) => (isMetric(type) ? 'Metric' : 'Feature and what changed'),
  score: (type: MonitoringType) => (isMetric(type) ? 'Value (limit)' : 'Score (limit)'),
  more: (n: number, group: string) => `…and ${n} more: /ringi drift ${group}`,
  change,
  computed: 'computed',
  unscored: 'no score',
} as const;

/** A feature as it is written, a metric as people say it. */
export function name(written: string, type: MonitoringType): string {
  if (!isMetric(type) || type === 'attribution') return plainName(written, 48);
  return metric(type === 'bias' ? `bias/${written}` : written);
}

function isMetric(type: MonitoringType): boolean {
  return type === 'modelQuality' || type === 'alarm' || type === 'bias' || type === 'attribution';
}

/** How it changed: `mean 450,000 → 520,000`, `one peak → two`. */
export function change(facts: DriftChange): string {
  switch (facts.is) {
    case 'peaks':
      return `${peaks(facts.before)} → ${bareNumber(facts.now)}`;
    case 'mean':
      return `mean ${facts.before} → ${facts.now}`;
    case 'deviation':
      return `spread ${facts.before} → ${facts.now}`;
    case 'value':
      return `baseline ${facts.before}`;
    case 'share':
      return `“${plainName(facts.category, 24)}” ${facts.before} → ${facts.now}`;
    case 'complete':
      return `filled in ${facts.before} → ${facts.now}`;
    case 'columns':
      return columns(facts.columns);
    case 'check':
      return checkOf(facts.check);
  }
}

function peaks(n: number): string {
  return numbers[n] ?? `${n} peaks`;
}

function bareNumber(n: number): string {
  return peaks(n).replace(/ peaks?$/u, '');
}

function columns(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((each) => plainName(each, 32));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? `, …and ${more} more` : ''}`;
}

function checkOf(check: string): string {
  return checks[check] ?? plainName(check.replaceAll('_', ' '), 40);
}
